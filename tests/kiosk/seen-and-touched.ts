import { setTimeout as pause } from 'node:timers/promises';
import { vi } from 'vitest';
import { openEye } from './eye.ts';
import type { Screen } from './screen.ts';

const SOON = { timeout: 60_000, interval: 50 };
/** A second tap within half a second is ignored: this finger is slower. */
const BETWEEN_TAPS_MS = 600;

type Answer<T> = { result: { value: T }; exceptionDetails?: object };

/**
 * What somebody sees on the screen of a kiosk, and what she touches there. The page is looked at by the
 * port of the tools, which no kiosk has open; it is touched by the screen alone.
 */
export function seenAndTouched(port: number, screen: Screen) {
	let touchedAt = 0;

	const eye = openEye(port);

	/** What the page that is shown answers; a browser that has just ended answers nothing. */
	async function ask<T>(expression: string): Promise<T> {
		const line = await eye.look(/./);
		try {
			const how = { expression, awaitPromise: true, returnByValue: true };
			const { result, exceptionDetails } = await line.send<Answer<T>>('Runtime.evaluate', how);
			if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
			return result.value;
		} finally {
			line.close();
		}
	}

	/** Until the page answers what is hoped for. */
	async function until<T>(expression: string, isHoped: (answer: T) => boolean): Promise<T> {
		return vi.waitFor(async () => {
			const answer = await ask<T>(expression);
			if (!isHoped(answer)) throw new Error(`${expression}\n${JSON.stringify(answer)}`);
			return answer;
		}, SOON);
	}

	async function touch(x: number, y: number): Promise<void> {
		await pause(Math.max(0, touchedAt + BETWEEN_TAPS_MS - performance.now()));
		touchedAt = performance.now();
		screen.touch(Math.round(x), Math.round(y));
	}

	return {
		ask,
		until,
		touch,
		/** The page whose address ends so, and whose words are these. */
		async sees(address: RegExp, ...words: string[]): Promise<void> {
			const here = `[document.readyState === 'complete' ? location.href : '', document.body.innerText]`;
			await until<[string, string]>(
				here,
				([href, said]) =>
					address.test(href) && words.every((word) => said.replaceAll(/\s+/g, ' ').includes(word))
			);
		},
		/** Touches what has that name, in the middle of it. */
		async touches(name: string): Promise<void> {
			const place = await until<{ x: number; y: number } | null>(
				`(() => {
					const named = [...document.querySelectorAll('a, button, summary, input')].find((one) => {
						const said = one.labels?.[0]?.textContent ?? one.textContent;
						return said.replaceAll(/\\s+/g, ' ').trim() === ${JSON.stringify(name)} && one.checkVisibility();
					});
					if (!named || document.readyState !== 'complete') return null;
					named.scrollIntoView({ block: 'center', behavior: 'instant' });
					const { x, y, width, height } = named.getBoundingClientRect();
					return { x: x + width / 2, y: y + height / 2 + outerHeight - innerHeight };
				})()`,
				(found) => found !== null
			);
			await touch(place!.x, place!.y);
		}
	};
}
