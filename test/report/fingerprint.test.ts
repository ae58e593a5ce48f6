import {describe, expect, it} from 'vitest'
import {check} from '../../src/index.js'
import {wordsAround} from '../../src/report/fingerprint.js'

const slip = 'The old crew looked for the the pilot in the harbour.'
const prints = async (text: string) => (await check(text)).messages.map(({fingerprint}) => fingerprint)

describe('a fingerprint', () => {
  it('stays when lines are added', async () => {
    expect(await prints(`It rained on the ferry all night long.\n\n${slip}`)).toEqual(await prints(slip))
  })

  it('stays when white space changes', async () => {
    expect(await prints(slip.replace('the the', 'the  the'))).toEqual(await prints(slip))
  })

  it('changes with the words around', async () => {
    expect(await prints(slip.replace('pilot', 'cook'))).not.toEqual(await prints(slip))
  })
})

it('takes three words on each side', () => {
  expect(wordsAround('One two three four, the the five six-six seven’s eight', 20, 27)).toEqual({
    before: 'two three four',
    after: 'five six-six seven’s'
  })
})
