/** How verdicts look and are called. */
import {make} from './dom.js'

/** The worst first. @type {readonly ('machine-rewritten' | 'suspect' | 'human')[]} */
export const labels = ['machine-rewritten', 'suspect', 'human']

/** @param {string} label */
export const dot = (label) => make('span', {class: `dot ${label}`, 'aria-hidden': 'true'})

/** @param {{label: string}} entry */
export const verdict = ({label}) => make('span', {class: 'verdict'}, dot(label), label)
