import { expect, test } from 'vitest';
import { askProcess } from '#lib/platform/processes/ask-process.ts';
import { renderDocx } from './docx/render-docx.ts';
import type { Printed } from './pdf/answer-printing.ts';
import type { Drawable } from './pdf/compile-pdf.ts';
import { openPrinter } from './pdf/render-pdf.ts';
import { paragraph, table, written } from './pdf/written.fixture.ts';
import { passedItsBounds, RefusedDocument } from './refused-document.ts';

/** A printer whose process has less room, or less time, than ours. */
function opened(file: URL, withinMs = 60_000) {
	const { ask, end } = askProcess<Drawable, Printed>(file, { withinMs, restMs: 60_000 });
	return { print: openPrinter(ask), end };
}

const page = written([paragraph('Bonjour.')]);
const long = written([
	table(Array.from({ length: 3_000 }, (_, nth) => [`Une ligne bien longue ${nth}`, '12']))
]);
const words = written([paragraph('mot '.repeat(2_000_000))]);
const refusalOf = (made: Promise<unknown>) =>
	made.then(
		() => 'made',
		(error: unknown) => (error instanceof RefusedDocument ? error.refusal : error)
	);
const TOO_LONG = {
	refusal: 'too-long',
	status: 422,
	message: expect.stringMatching(/trop long pour être fait d’un seul coup.*choisissez moins/)
};

test.each([
	['all of its memory', new URL('./pdf/narrow-print-worker.fixture.ts', import.meta.url), long],
	[
		'the room of its objects',
		new URL('./pdf/small-print-worker.fixture.ts', import.meta.url),
		words
	]
])(
	'a PDF that would fill %s is told to be too long, and the next one is made',
	async (...tried) => {
		const [, file, document] = tried;
		const { print, end } = opened(file);
		expect(await refusalOf(print(document))).toMatchObject(TOO_LONG);
		expect((await print(page)).length).toBeGreaterThan(1_000);
		await end();
	}
);

test('a PDF that is not made in time is told to be too long', async () => {
	const { print, end } = opened(new URL('./pdf/print-worker.ts', import.meta.url), 1);
	expect(await refusalOf(print(page))).toMatchObject(TOO_LONG);
	await end();
});

test('a printer that does not begin is a failure of ours, and no document is too long for it', async () => {
	const { print } = opened(new URL('./pdf/missing-worker.ts', import.meta.url));
	expect(await refusalOf(print(page))).toMatchObject({ name: 'ProcessEnded', wasAnswering: false });
});

test.each([
	['memory', { withinMs: 60_000, mostHeapMb: 16 }],
	['time', { withinMs: 1, mostHeapMb: 320 }]
])('a document for Word that takes too much %s is told to be too long', async (_, bounds) => {
	expect(await refusalOf(renderDocx(long, bounds))).toMatchObject(TOO_LONG);
	expect((await renderDocx(page)).length).toBeGreaterThan(1_000);
});

test('what fails otherwise is no document too long', () => {
	expect(passedItsBounds(new Error('unknown variable'))).toBe(false);
});
