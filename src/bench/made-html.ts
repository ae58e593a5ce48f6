/** A made page as the HTML of a news site: some ten times as much markup and script as text. */
import type {Page, PageMaker} from './made-text.js'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/’/g, '&rsquo;')

/** @param maker draws what differs from page to page besides the text */
export function htmlOf({headline, paragraphs, before, after}: Page, maker: PageMaker): string {
  const id = () => maker.below(1e9).toString(36)
  const link = (text: string) =>
    `<a class="link link--${id()}" href="/${id()}/${id()}.html?ref=${id()}" data-track='{"slot":"${id()}","n":${maker.below(99)}}'>${escaped(text)}</a>`
  const item = (text: string) => `<li class="item item-${maker.below(9)}"><div class="item__inner">${link(text)}</div></li>`
  const paragraph = (text: string) => `<p class="body__text" data-id="${id()}">${escaped(text)}</p>`
  const data = Array.from(
    {length: 40 + maker.below(200)},
    () => `"${id()}":{"x":${maker.below(1000)},"u":"https://${id()}.example/${id()}"}`
  )
  const rules = Array.from({length: 40 + maker.below(100)}, () => `.c-${id()}{margin:${maker.below(40)}px;color:#${id().slice(0, 6)}}`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(headline)} | ${id()}</title>
<meta property="og:title" content="${escaped(headline)}"><meta property="article:published_time" content="2024-03-${10 + maker.below(20)}">
<style>${rules.join('\n')}</style>
<script>window.__STATE__={${data.join(',')}}</script></head>
<body class="page page-${id()}"><div id="root"><header class="site-header"><nav class="menu"><ul>${before.map(item).join('\n')}</ul></nav></header>
<main><div class="wrap"><div class="col"><article class="story"><h1 class="story__title">${escaped(headline)}</h1>
<div class="story__body">${paragraphs.map(paragraph).join('\n<div class="ad-slot" data-ad="x"></div>\n')}</div></article></div>
<aside class="rail"><h3>Most read</h3><ul>${after.slice(3).map(item).join('\n')}</ul></aside></div></main>
<footer class="site-footer">${after.slice(0, 3).map(paragraph).join('\n')}</footer></div>
<script>(function(){var s=${JSON.stringify(data.slice(0, 20))};window.q=s})()</script></body></html>
`
}
