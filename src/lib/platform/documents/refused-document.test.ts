import { expect, test } from 'vitest';
import { askProcess } from '#lib/platform/processes/ask-process.ts';
import { renderDocx } from './docx/render-docx.ts';
import type { Printed } from './pdf/answer-printing.ts';
import type { Drawable } from './pdf/compile-pdf.ts';
import { openPrinter } from './pdf/render-pdf.ts';
import { paragraph, table, written } from './pdf/written.fixture.ts';
import { RefusedDocument, whyNotMade } from './refused-document.ts';

/** A printer whose process has less room, or less time, than ours. */
function opened(file: URL, { withinMs = 60_000, roomMb = Infinity } = {}) {
	const limits = { withinMs, restMs: 60_000 };
	const { ask, end } = askProcess<Drawable, Printed>(file, limits, () => roomMb);
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
	const { print, end } = opened(new URL('./pdf/print-worker.ts', import.meta.url), {
		withinMs: 1
	});
	expect(await refusalOf(print(page))).toMatchObject(TOO_LONG);
	await end();
});

test('a PDF for which the rest of the application leaves no room is asked for again later', async () => {
	const { print, end } = opened(new URL('./pdf/print-worker.ts', import.meta.url), { roomMb: 90 });
	expect(await refusalOf(print(long))).toMatchObject({
		refusal: 'no-room',
		status: 503,
		message: expect.stringMatching(/Attendez une minute/)
	});
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

test('a document for Word for which the rest of the application leaves no room is asked for again later', async () => {
	const bounds = { withinMs: 60_000, mostHeapMb: 320 };
	expect(await refusalOf(renderDocx(long, bounds, () => 16))).toMatchObject({ refusal: 'no-room' });
});

test('what fails otherwise is no document too long', () => {
	const fault = new Error('unknown variable');
	expect(whyNotMade(fault)).toBe(fault);
});
