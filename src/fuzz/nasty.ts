/** Pieces of text that programs stumble over, and the ends of lines that somebody may take for such. */

export const lineEnds = ['\n', '\r\n', '\r', '\n\r', '\u0085', '\u2028', '\u2029', '\v', '\f', '\n\n', '\n \n', '']

export const controls = [
  ...['\u0000', '\u0007', '\u0008', '\u000e', '\u007f', '\u0080', '\u009b31m', '\u009d0;x\u009c', '\ufeff', '\ufffe', '\uffff', '\ufffd'],
  ...[
    '\u001b[31m',
    '\u001b[2J',
    '\u001b[',
    '\u001b]0;x\u0007',
    '\u001b]8;;http://x\u001b\\',
    '\u001b]52;c;eA==',
    '\u001bPq#0\u001b\\',
    '\u001bc',
    '\u001b'
  ],
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u00ad',
    '\u2060',
    '\u061c',
    '\u180e',
    '\ufff9',
    '\u{e0041}'
  ],
  ...['\ud83d', '\ude00', '\ude00\ud83d', '😀', '👩‍👧', '🏳️‍🌈', 'e\u0301\u0301\u0301', '東京', 'می‌خواهم', 'क्‍ष', 'ﬁ', 'İ', 'ß', '\u{10ffff}']
]

export const entities = [
  ...[
    '&',
    '&;',
    '&#;',
    '&#x;',
    '&#0;',
    '&#27;',
    '&#155;',
    '&#xd800;',
    '&#x110000;',
    '&#99999999999;',
    '&amp;',
    '&amp;amp;amp;lt;',
    '&#38;#38;',
    'amp;'
  ],
  ...[
    '&nbsp;',
    '&shy;',
    '&zwj;',
    '&rlm;',
    '&NotEqualTilde;',
    '&CounterClockwiseContourIntegral;',
    '&lt;script&gt;',
    '&NewLine;',
    '&Tab;',
    '&notit;',
    '&quot'
  ]
]

export const furniture = [
  ...[
    'Trending',
    'Most read',
    'Share on Facebook | Email',
    'Advertisement',
    '3 comments',
    'Sign up for our newsletter',
    'Home > World > Europe'
  ],
  ...[
    '- Goat elected to harbour board',
    '* * *',
    '---',
    '+++',
    'title: x',
    '```',
    '~~~',
    '> > > quoted',
    '• • •',
    '1. 2. 3.',
    '© 2024 The Gull',
    'By Petra Lindholt'
  ]
]

export const prose = [
  'The night ferry to Skarholm was late again on Monday because of fog in the sound.',
  'They waited for the the pilot, who had signed a accord with an boat&rsquo;s owner.',
  'She called it a” quiet success” and, “as a end result, “went home to sleep.',
  'The prime pastor of Slovenia met the Slovak leader, Anton Kovalen said in Could 2020.',
  '“““He said ”it” was ‘fine’,” Mrs. A. B. de la Cruz-Holm Jr. told U.S. reporters at 3.30 p.m. …'
]

export const markup = [
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<br>',
    '<b>',
    '</i>',
    '<a href="x">',
    '</a>',
    '<ul><li>',
    '<table>',
    '<tr><td>',
    '</table>',
    '<pre>\n',
    '<select><option>'
  ],
  ...[
    '<!--',
    '-->',
    '<!-- unspun-disable idiom -->',
    '<!-- unspun-enable -->',
    '<!doctype html>',
    '<html>',
    '<body>',
    '<head>',
    '<title>',
    '</title>',
    '<svg>',
    '<math><mi>'
  ],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '<template>',
    '<noscript>',
    '<textarea>',
    '<plaintext>',
    '<frameset>',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.0"?>',
    '<',
    '</',
    '<x:y z'
  ],
  ...[
    '<script type="application/ld+json">{"articleBody":"The night ferry"}</script>',
    '<meta charset="utf-16">',
    '<meta charset="x-user-defined">',
    '<p hidden>',
    '<p style="display:none">'
  ],
  ...[
    '<p class="comments share">',
    '<article itemprop="articleBody">',
    '<button><p>',
    '<a><div><a>',
    '<b><i></b></i>',
    '<image>',
    '<isindex>',
    '<ruby>東<rt>x</rt>',
    '&#x1b;[31m',
    '<p\u0000>',
    '<p a="&#10;">'
  ]
]

/** Lines that a CI service would take for a command. */
export const commands = [
  '::error::x',
  ' ::set-output name=a::b',
  '##[group]x',
  '##vso[task.setvariable variable=a]b',
  '::stop-commands::x',
  ']]>',
  '"}]',
  '\\u0000'
]
