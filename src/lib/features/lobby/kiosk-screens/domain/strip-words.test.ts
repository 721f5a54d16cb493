import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { PUBLIC_TEXTS, type PublicText } from '#lib/shared/public-text.ts';
import { SCREEN_WORDS } from './screen-words.ts';
import { SHELL_WORDS } from './shell-words.ts';

/** The strip over the site of somebody else stands alone on the machine: it has words of its own. */
const STRIP = new URL('../../../../../../deploy/kiosk/strip/words.js', import.meta.url);
const words: Record<PublicText, Record<string, unknown>> = runInNewContext(
	`${readFileSync(STRIP, 'utf8')};declicWords`
);

test.each(PUBLIC_TEXTS)('in %s, the strip says what the screens say', (text) => {
	const { help, done, still } = SHELL_WORDS[text];
	const { strip, comeBack } = SCREEN_WORDS[text].step;
	expect(words[text]).toMatchObject({
		...{ call: help, done, back: strip },
		...{ still: still.title, otherwise: still.lead, stay: still.stay }
	});
	expect(comeBack).toContain(strip);
});
