import {expect, it} from 'vitest'
import {explain} from '../../src/files/explain.js'

const error = (code: string) => Object.assign(new Error('in the words of the system'), {code})

it('tells the cause in plain words', () => {
  expect(explain(error('EACCES'))).toBe('may not be read (permission denied)')
  expect(explain(error('EACCES'), 'written')).toBe('permission denied')
  expect(explain(error('ENOSPC'), 'written')).toBe('the disk is full')
})

it('leaves other causes as they are', () => {
  expect(explain(error('EIO'))).toBe('in the words of the system')
})
