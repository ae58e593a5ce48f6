import {describe, expect, it} from 'vitest'
import {declaredCharset, isHtml} from '../../src/html/sniff.js'

describe('isHtml', () => {
  it.each([
    ['page.html', 'One'],
    ['PAGE.HTM', 'One'],
    ['page.xhtml', ''],
    ['page.txt', '\ufeff <!DOCTYPE html>\n<p>One'],
    ['notes.md', '<html lang="en"><p>One'],
    [undefined, '<?xml version="1.0"?>\n<!-- a page -->\n<html>'],
    [undefined, '<p>One</p>'],
    ['page', '<head><title>One</title></head>'],
    ['page.php', '<div class="a"><div class="b"><p>One two']
  ])('takes %s: %j', (path, text) => {
    expect(isHtml(path, text)).toBe(true)
  })

  it.each([
    ['page.txt', '<div><p>One</p></div>'],
    [undefined, 'Put <p> and </p> around it, and <html> before.'],
    [undefined, '<p> is the tag of a paragraph.'],
    [undefined, 'One<br>\nTwo<br>\nThree<br>'],
    [undefined, '<div align="center"><b>One</b></div>\n\n# Title\n\nText'],
    [undefined, '<3 this <b>ferry</b>'],
    [undefined, '']
  ])('does not take %s: %j', (path, text) => {
    expect(isHtml(path, text)).toBe(false)
  })
})

describe('declaredCharset', () => {
  it.each([
    ['<meta charset="utf-8">', 'utf-8'],
    ["<META CHARSET='Windows-1251' />", 'windows-1251'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', 'windows-1252'],
    ['<meta charset=shift_jis>', 'shift_jis'],
    ['<meta charset="utf-16">', 'utf-8'],
    ['<meta charset="fog"><meta charset="gb2312">', 'gbk'],
    ['<!-- <meta charset="big5"> --><p>', undefined],
    [`${' '.repeat(1024)}<meta charset="utf-8">`, undefined],
    ['<p>charset=utf-8', undefined]
  ])('of %s', (html, expected) => {
    expect(declaredCharset(Buffer.from(html))).toBe(expected)
  })
})
