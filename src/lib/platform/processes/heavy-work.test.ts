import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import { chart, written } from '#lib/platform/documents/pdf/written.fixture.ts';
import { redrawLight } from '#lib/platform/pictures/redraw-photo.ts';
import { inHeavyTurn } from './heavy-work.ts';

/** Each process that begins, and how many of the former ones were there still. */
let begun: { process: ChildProcess; beside: number }[] = [];
const isThere = ({ exitCode, signalCode }: ChildProcess) =>
	exitCode === null && signalCode === null;
const note = (message: unknown) => {
	const { process } = message as { process: ChildProcess };
	begun.push({ process, beside: countThere() });
};
const countThere = () => begun.filter((one) => isThere(one.process)).length;

beforeEach(async () => {
	// What another test left at rest is ended.
	await inHeavyTurn(async () => {});
	begun = [];
	subscribe('child_process', note);
});
afterEach(() => unsubscribe('child_process', note));

const photo = () =>
	sharp({ create: { width: 400, height: 300, channels: 3, background: '#0b4f4a' } })
		.jpeg()
		.toBuffer();

test('a picture and a document that are wanted together have one process at a time', async () => {
	const bytes = await photo();
	const done = await Promise.all([
		redrawLight(bytes, 'ourselves'),
		renderPdf(written([chart('mars')])),
		redrawLight(bytes, { team: 'a centre', signal: new AbortController().signal }),
		renderPdf(written([chart('avril')]))
	]);
	expect(done).toMatchObject([{ width: 400 }, {}, { width: 400 }, {}]);
	expect(begun.length).toBeGreaterThan(1);
	expect(begun.map(({ beside }) => beside)).toEqual(begun.map(() => 0));
});

test('what is heavy in a thread finds no process, be it at rest, and none begins beside it', async () => {
	const bytes = await photo();
	await redrawLight(bytes, 'ourselves');
	const gate = Promise.withResolvers<void>();
	const found = inHeavyTurn(async () => {
		const before = countThere();
		await gate.promise;
		return [before, countThere()];
	});
	const next = redrawLight(bytes, 'ourselves');
	await photo();
	gate.resolve();
	expect(await found).toEqual([0, 0]);
	expect(await next).toMatchObject({ width: 400 });
	expect(begun).toHaveLength(2);
});

test('whoever has left while she waited takes nobody’s process away', async () => {
	const leaver = new AbortController();
	const printed = renderPdf(written([chart('mars')]));
	const left = redrawLight(await photo(), { team: 'a centre', signal: leaver.signal });
	leaver.abort();
	expect(await left).toMatchObject({ refusal: 'left' });
	await printed;
	await renderPdf(written([chart('avril')]));
	expect(begun).toHaveLength(1);
});
