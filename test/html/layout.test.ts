import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {categoriesOf, classCategories} from '../../src/html/cues.js'
import {categoryNames, layoutOf, placeNames} from './helpers.js'

describe('layout of a line', () => {
  it.each([
    ['<p>One</p>', 'p'],
    ['<h2><a href="x">One</a></h2>', 'h2'],
    ['<ul><li><b>One</b></li></ul>', 'li'],
    ['<table><tr><td>One</td><td>Two</td></tr></table>', 'td'],
    ['<figure><figcaption>One</figcaption></figure>', 'figcaption'],
    ['One', 'body']
  ])('has the nearest block: %s', (html, tag) => {
    expect(layoutOf(html, 'One').tag).toBe(tag)
  })

  it('has the share of its text that is in links', () => {
    expect(layoutOf('<p>Read <a href="x">more here</a></p>', 'Read').linkShare).toBeCloseTo(8 / 12)
  })

  it('numbers the elements around it', () => {
    const html = '<div><p>One <b>two</b></p><p>Three</p></div>'
    expect([...layoutOf(html, 'One').ancestors]).toEqual([2, 1, 0])
    expect([...layoutOf(html, 'Three').ancestors]).toEqual([4, 1, 0])
  })

  it('numbers 16 elements at most', () => {
    expect(layoutOf(`${'<div>'.repeat(30)}One`, 'One').ancestors).toHaveLength(16)
  })

  it('knows the places it stands in by tags, roles and itemprop', () => {
    const html = '<div role="main"><div itemprop="articleBody"><ul><li>One</ul><button>Two</button> three</div></div>'
    expect(placeNames(layoutOf(html, 'One').within)).toEqual(['article', 'main', 'list'])
    expect(placeNames(layoutOf(html, 'Two').within)).toEqual(['article', 'main'])
  })

  it('counts an inline element as a place only where it holds the whole line', () => {
    expect(placeNames(layoutOf('<p><button>One</button></p>', 'One').within)).toEqual(['button'])
  })

  it('has the categories of its block and the next two, and of all around', () => {
    const html = '<div id="comments"><div class="x"><div class="post-author"><p class="date">One</p></div></div></div>'
    const {near, around} = layoutOf(html, 'One')
    expect(categoryNames(near)).toEqual(['date', 'author'])
    expect(categoryNames(around)).toEqual(['comments', 'date', 'author'])
  })

  it('does not count the names of <html> and <body>', () => {
    const {near, around} = layoutOf('<html class="cookie"><body class="share"><p>One', 'One')
    expect([near, around]).toEqual([0, 0])
  })

  it('knows the lines that JSON-LD declares, by letters and digits', () => {
    const data = JSON.stringify({'@type': 'NewsArticle', articleBody: '<p>The ferry, &amp;quot;late&quot; again.</p>Fog lay on the sound.'})
    const html = `<script type="application/ld+json">${data}</script><p>The ferry “late” again.</p><p>The ferry was late.</p><p>Fog</p>`
    expect(layoutOf(html, 'again').declared).toBe(true)
    expect(layoutOf(html, 'was').declared).toBe(false)
    expect(layoutOf(html, 'Fog').declared).toBe(false)
  })
})

describe('class cues', () => {
  it.each([
    ['c-article__body', ['body']],
    ['articleBody2', ['body']],
    ['relatedPosts', ['related']],
    ['commentAuthor', ['comments', 'author']],
    ['shadow', []],
    ['', []]
  ])('of %s', (name, expected) => {
    expect(categoryNames(categoriesOf(name))).toEqual(expected)
  })

  it('stand once each, under a category that there is', () => {
    const text = readFileSync(new URL('../../src/html/data/class-cues.tsv', import.meta.url), 'utf8')
    const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(new Set(rows).size).toBe(rows.length)
    for (const row of rows) expect(row).toMatch(new RegExp(`^(?:${classCategories.join('|')})\\t(?:[a-z]+|[0-9]+)(?:-(?:[a-z]+|[0-9]+))*$`))
    expect(new Set(rows.map((row) => row.split('\t')[0]))).toEqual(new Set(classCategories))
  })
})
