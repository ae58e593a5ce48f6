import {describe, expect, it} from 'vitest'
import {wordsAround} from '../../src/report/fingerprint.js'
import {reportFile} from '../../src/report/report-file.js'
import {unspunRepeatedWords} from '../../src/rewrite/repeated-words.js'
import {runPlugins} from '../helpers.js'

const slip = 'The old crew looked for the the pilot in the harbour.'
const prints = (text: string) => reportFile(runPlugins([unspunRepeatedWords], text)).messages.map(({fingerprint}) => fingerprint)

describe('a fingerprint', () => {
  it('stays when lines are added', () => {
    expect(prints(`It rained on the ferry all night long.\n\n${slip}`)).toEqual(prints(slip))
  })

  it('stays when white space changes', () => {
    expect(prints(slip.replace('the the', 'the  the'))).toEqual(prints(slip))
  })

  it('changes with the words around', () => {
    expect(prints(slip.replace('pilot', 'cook'))).not.toEqual(prints(slip))
  })
})

it('takes three words on each side', () => {
  expect(wordsAround('One two three four, the the five six-six seven’s eight', 20, 27)).toEqual({
    before: 'two three four',
    after: 'five six-six seven’s'
  })
})
