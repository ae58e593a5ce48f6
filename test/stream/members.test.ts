import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {membersOf} from '../../src/stream/members.js'

const told = (json: string) => membersOf(json).map(({name, json}) => `${name}=${json}`)

describe('membersOf', () => {
  it('gives values as they stand', () =>
    expect(told('{"a": 1e400, "b":1152921504606846976}')).toEqual(['a=1e400', 'b=1152921504606846976']))
  it('knows nested values', () => expect(told('{"a":[1,{"b":"}"}],"c":{}}')).toEqual(['a=[1,{"b":"}"}]', 'c={}']))
  it('knows escapes', () => expect(told(String.raw`{"a\"":"\\","b":"\\\""}`)).toEqual([String.raw`a"="\\"`, String.raw`b="\\\""`]))
  it('takes the last of equal names', () => expect(told('{"a":1,"b":2,"a":3}')).toEqual(['a=3', 'b=2']))
  it('finds none in an empty object', () => expect(told(' { } ')).toEqual([]))

  it('agrees with JSON.parse', () => {
    const objects = fc.dictionary(fc.string(), fc.jsonValue(), {noNullPrototype: true})
    fc.assert(
      fc.property(objects, fc.nat(2), (object, indent) => {
        const members = membersOf(JSON.stringify(object, undefined, indent))
        expect(members.map(({name, json}) => [name, JSON.parse(json)])).toEqual(Object.entries(JSON.parse(JSON.stringify(object))))
      })
    )
  })

  it('takes no longer for many backslashes than for other signs', () => {
    expect(membersOf(`{"a":"${'\\\\'.repeat(1e6)}\\""}`)[0]!.json).toHaveLength(2e6 + 4)
  })
})
