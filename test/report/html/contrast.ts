/// <reference lib="dom" />
/** Contrast as WCAG 2 measures it, of all text that a page shows. */
import type {Page} from 'playwright-core'

/** @returns what is less than AA asks for: `ratio text` */
export const weakText = (page: Page): Promise<string[]> => page.evaluate(measure)

/** Runs in the page, so it holds all it needs. */
function measure(): string[] {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
  const luminance = ([r = 0, g = 0, b = 0]: number[]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
  const behind = (element: Element | null): number[] => {
    for (let one = element; one; one = one.parentElement) {
      const found = channels(getComputedStyle(one).backgroundColor)
      if (found.length === 3 || found[3] === 1) return found
    }
    return [255, 255, 255]
  }
  const weak: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const {parentElement} = node
    if (!node.textContent?.trim() || !parentElement?.checkVisibility() || parentElement.closest('script, .unseen')) continue
    const {color, fontSize} = getComputedStyle(parentElement)
    const [a, b] = [luminance(channels(color)), luminance(behind(parentElement))]
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (ratio < (Number.parseFloat(fontSize) >= 24 ? 3 : 4.5)) weak.push(`${ratio.toFixed(2)} ${node.textContent.trim().slice(0, 40)}`)
  }
  return weak
}
