import {describe, expect, it} from 'vitest'
import {metaOf} from './helpers.js'

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('readMeta', () => {
  it('prefers the title that is shared', () => {
    const html = '<title>Ferry late | The Gull</title><meta property="og:title" content=" Ferry&amp;nbsp;late "><h1>Late!</h1>'
    expect(metaOf(html)).toMatchObject({title: 'Ferry\u00a0late', pageTitle: 'Ferry late | The Gull'})
  })

  it('takes the first heading that has text, then the title of the page', () => {
    expect(metaOf('<title>The Gull</title><h1><img></h1><h1>Ferry\n <i>late</i></h1>').title).toBe('Ferry late')
    expect(metaOf('<title>The Gull</title>').title).toBe('The Gull')
  })

  it('reads author and date from <meta>', () => {
    const html = '<meta name="author" content="Petra Lindholt"><meta property="article:published_time" content="2024-05-01">'
    expect(metaOf(html)).toMatchObject({byline: 'Petra Lindholt', date: '2024-05-01'})
  })

  it('reads them from JSON-LD else, of an article alone', () => {
    const article = {'@type': 'NewsArticle', author: [{name: 'Petra Lindholt'}, 'Anton Kovalen'], datePublished: '2024-05-01'}
    const html = jsonLd({'@graph': [{'@type': 'Comment', author: 'Goat'}, article]})
    expect(metaOf(html)).toMatchObject({byline: 'Petra Lindholt, Anton Kovalen', date: '2024-05-01'})
  })

  it('ignores JSON-LD that is broken', () => {
    expect(metaOf('<script type="application/ld+json">{"author": </script>').byline).toBeUndefined()
  })

  it('reads the host from the canonical address, then the shared one', () => {
    expect(metaOf('<link rel="canonical" href="https://gull.example/ferry">').host).toBe('gull.example')
    expect(metaOf('<link rel="canonical" href="/ferry"><meta property="og:url" content="https://www.gull.example/">').host).toBe(
      'www.gull.example'
    )
  })

  it('says nothing of a page that says nothing', () => {
    expect(metaOf('<p>One')).toEqual({title: undefined, pageTitle: undefined, byline: undefined, date: undefined, host: undefined})
  })
})
