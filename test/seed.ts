/**
 * Random cases are the same in each run, so that a change that breaks nothing never fails the gate. `PROPERTY_SEED=N npm test`
 * tries others; a case that is found becomes an example of its property.
 */
import fc from 'fast-check'

fc.configureGlobal({seed: Number(process.env.PROPERTY_SEED ?? 1)})
