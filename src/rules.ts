/** The rules as people read about them: in `unspun explain`, and in the README. */

export interface RuleInfo {
  category: 'rewrite' | 'boilerplate' | 'suppression'
  /** What it finds, in a sentence. */
  summary: string
  /** A line that it acts on. */
  example: string
  /** What becomes of the example, or what was probably meant. */
  meant: string
}

const rewrite = (summary: string, example: string, meant: string): RuleInfo => ({category: 'rewrite', summary, example, meant})
const boilerplate = (summary: string, example: string): RuleInfo => ({
  category: 'boilerplate',
  summary,
  example,
  meant: '(the line is removed)'
})

/** What is said of comments that silence; these are no rules, and nothing turns them on or off. */
export const notices: Record<string, RuleInfo> = {
  'invalid-directive': {
    category: 'suppression',
    summary: 'A comment for unspun that names a directive or a rule that does not exist.',
    example: '<!-- unspun-disable-line colocation -->',
    meant: '<!-- unspun-disable-line collocation -->'
  },
  'unused-suppression': {
    category: 'suppression',
    summary: 'A wish for silence, in a comment, a list of allowed phrases or a baseline, that silenced nothing; told with --report-unused.',
    example: '<!-- unspun-disable-next-line repeated-words --> above a line without a doubled word',
    meant: '(the comment is removed by hand)'
  }
}

export const rules: Record<string, RuleInfo> = {
  collocation: rewrite(
    'A word that does not keep the company it stands in, where a near-synonym would.',
    'The jury retired to consider its finding of fact and the appraiser thanked them.',
    'judge'
  ),
  'topic-clash': rewrite(
    'A word that is right only in another subject than the page’s.',
    'The two managers applauded as the carriage presented its new striker.',
    'coach'
  ),
  'entity-drift': rewrite(
    'A country, nationality, place or name that stands alone where a sister term rules the article.',
    'Slovenian voters go to the polls. … The Slovak leader conceded. … Slovenia joined in 2004.',
    'Slovenian'
  ),
  'name-drift': rewrite(
    'A name that stands once beside a name much like it that rules the article.',
    'Pellgrove has a new pier. People in Pellgrove like it. Visitors reach Pellwood by ferry.',
    'Pellgrove'
  ),
  'title-drift': rewrite(
    'A title in which a word was exchanged, or that changes for one and the same person.',
    'The prime pastor chaired the meeting.',
    'prime minister'
  ),
  'word-for-name': rewrite(
    'An ordinary word in the place of a title before a name.',
    'The letter was read by Decide Ingrid Holm in court.',
    'Judge'
  ),
  'calendar-word': rewrite(
    'An ordinary word in the place of a month, a weekday or a season.',
    'The bridge was closed in Could 2020 and opened on Stroll 12.',
    'May, March'
  ),
  'pronoun-drift': rewrite(
    '“he” where only a woman can be meant, or “she” where only a man can.',
    'The ferry came late. “We waited in the rain,” said Ingrid Holm, who himself had missed it.',
    'herself'
  ),
  'tortured-phrase': rewrite(
    'An established term of which each word was exchanged for a synonym.',
    'The team trained a profound neural organization.',
    'deep neural network'
  ),
  idiom: rewrite(
    'A set phrase in which one word was exchanged for a near-synonym.',
    'The prime pastor goes a lengthy way, and weighty rain will not stop her.',
    'a long way'
  ),
  'filler-phrase': rewrite(
    'A long phrase that rewriters put for one plain word.',
    'She stayed inferable from the fact that it rained.',
    'because'
  ),
  'broken-quotes': rewrite(
    'A quotation mark that stands on the wrong side of a space.',
    'The mayor called it a” quiet success” on Friday.',
    'a “quiet'
  ),
  'article-agreement': rewrite('“a” before a vowel sound or “an” before a consonant.', 'He waited a hour and left.', 'an hour'),
  'verb-agreement': rewrite('A verb that does not go with its subject.', 'They waited where they was told to.', 'they were'),
  'repeated-words': rewrite('A word that stands twice in a row.', 'They waited for the the ferry.', 'the'),
  'trending-list': boilerplate('A list of popular or latest headlines.', 'Most read'),
  'related-links': boilerplate('Links to other articles.', 'Read more: How the bridge was built'),
  'share-row': boilerplate('Buttons to share the page or follow its publisher.', 'Share on Facebook | Email'),
  newsletter: boilerplate('A prompt to sign up, subscribe or install.', 'Sign up for our daily newsletter'),
  'cookie-notice': boilerplate('A notice about cookies, consent or privacy.', 'We use cookies to improve your experience'),
  advertisement: boilerplate('A mark where an advertisement stood.', 'Story continues below advertisement'),
  comments: boilerplate('Readers’ comments and what surrounds them.', '3 comments'),
  navigation: boilerplate('Menus, breadcrumbs and links of the site.', 'Home > News > Local'),
  copyright: boilerplate('A copyright or licence line.', '© 2024 The Daily Example. All rights reserved.'),
  'author-bio': boilerplate('A line about the author that is not part of the story.', 'About the author'),
  tags: boilerplate('Topics under which the page is filed.', 'Tags: ferries, harbour, winter'),
  'image-credit': boilerplate('The caption or credit of a picture that is not there.', 'Photo: A. Example/Agency'),
  'reader-call': boilerplate('A request to readers, or the remains of a form.', 'Do you have a story for us? Email our team'),
  'article-head': boilerplate('Title, byline and date above the body of the article; removed only by --body-only.', 'By Petra Lindholt'),
  'page-furniture': boilerplate('What else is left of the page around the article.', 'Print this page')
}

/** Where people read about a rule. */
export const ruleUrl = (id: string) => `https://www.npmjs.com/package/unspun#${id}`
