import {describe, expect, it} from 'vitest'
import {BinaryInputError, decode} from '../../src/article/decode.js'

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)))

describe('decode', () => {
  it('reads UTF-8 without a note', () => {
    expect(decode(bytes('Café “Nord”'))).toEqual({text: 'Café “Nord”', encoding: 'utf-8', notes: []})
  })

  it('reads an empty file as no text', () => {
    expect(decode(bytes(''))).toEqual({text: '', encoding: 'utf-8', notes: []})
  })

  it('takes a byte order mark off', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'Ferry'))).toEqual({text: 'Ferry', encoding: 'utf-8', notes: []})
  })

  it('reads UTF-16 by its mark', () => {
    const file = bytes([0xff, 0xfe], [...Buffer.from('Ferry “Nord”', 'utf16le')])
    expect(decode(file)).toEqual({text: 'Ferry “Nord”', encoding: 'utf-16le', notes: ['read as utf-16le']})
  })

  it('knows UTF-16 without a mark by the side of its NUL bytes', () => {
    const little = Buffer.from('The ferry sails at nine.', 'utf16le')
    expect(decode(little)).toMatchObject({text: 'The ferry sails at nine.', encoding: 'utf-16le'})
    expect(decode(Buffer.from(little).swap16())).toMatchObject({text: 'The ferry sails at nine.', encoding: 'utf-16be'})
  })

  it('reads the curly quotes of Windows-1252', () => {
    const file = bytes('The mayor said: ', [0x93], 'It', [0x92], 's the best caf', [0xe9], ' in the town.', [0x94])
    expect(decode(file).text).toBe('The mayor said: “It’s the best café in the town.”')
  })

  it('says that it read Windows-1252', () => {
    const {encoding, notes} = decode(bytes('Le caf', [0xe9], ' du port est ferm', [0xe9], ' jusqu en mars.'))
    expect([encoding, notes]).toEqual(['windows-1252', ['read as windows-1252']])
  })

  it('guesses Cyrillic from a line of it', () => {
    // “The ferry did not sail because of the storm”, three times, in Windows-1251.
    const line = [0xcf, 0xe0, 0xf0, 0xee, 0xec, 0x20, 0xed, 0xe5, 0x20, 0xe2, 0xfb, 0xf8, 0xe5, 0xeb, 0x20, 0xe8, 0xe7]
    const storm = [0x2d, 0xe7, 0xe0, 0x20, 0xf8, 0xf2, 0xee, 0xf0, 0xec, 0xe0, 0x2e, 0x20]
    const file = bytes(...Array(3).fill([...line, ...storm]))
    expect(decode(file)).toMatchObject({encoding: 'windows-1251', text: 'Паром не вышел из-за шторма. '.repeat(3)})
  })

  it('counts the characters that it could not read', () => {
    const {notes} = decode(bytes([0xef, 0xbb, 0xbf], 'Fer', [0xff], 'ry'))
    expect(notes).toEqual(['1 character could not be read as utf-8'])
  })

  it('refuses binary data', () => {
    const png = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 0x0d], 'IHDR', [0, 0, 1, 0, 0, 0, 1, 0, 8, 6])
    expect(() => decode(png)).toThrow(BinaryInputError)
  })

  it.each([
    ['gzip', bytes([0x1f, 0x8b, 8, 0], 'x'), 'compressed with gzip'],
    ['a web archive', bytes('WARC/1.0\r\nWARC-Type: conversion\r\n\r\n'), 'a web archive']
  ])('refuses %s, and says who reads it', (_, input, reason) => {
    expect(() => decode(input)).toThrow(new RegExp(`^${reason}.*--jsonl`))
  })

  it('reads a long text with a stray NUL byte as text', () => {
    const {text} = decode(bytes('The ferry sails. '.repeat(100), [0]))
    expect(text.slice(0, 16)).toBe('The ferry sails.')
  })

  it('reads a short text with a stray NUL byte as text', () => {
    expect(decode(bytes('Hi', [0])).encoding).toBe('utf-8')
  })
})
