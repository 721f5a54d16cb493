import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import type { LetterRun } from '#lib/shared/document/letter.ts';
import type { Poster } from '#lib/shared/document/poster.ts';
import { printedLetters } from '../letters/printed-letters.ts';
import { printedPoster } from '../posters/printed-poster.ts';
import { readFonts, templateFolder } from './document-files.ts';
import { coverageOf } from './font-coverage.ts';
import { headRows } from './head-rows.ts';
import { printableBy } from './printable-text.ts';
import { printedForm, type Printables, type PrintedForm } from './printed-form.ts';

/** Results kept from one document to the next; more would only grow. */
const KEPT_ROUNDS = 1;

/** What a template of ours draws. */
export type Drawable = WrittenDocument | LetterRun | Poster;

/** Makes documents one after the other, warm: what all of them share is read once. */
export function openCompiler(): (document: Drawable) => Uint8Array {
	const folder = templateFolder();
	const fonts = readFonts();
	const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] });
	const readings = carefulReadings(fonts);
	return (document) => {
		for (const [index, printables] of readings.entries()) {
			try {
				if ('letters' in document) {
					const form = printedLetters(document, printables.words);
					return drawn(compiler, join(folder, 'letters.typ'), form);
				}
				if ('shape' in document) {
					const form = printedPoster(document, printables.words);
					const isPicture = document.shape === 'square' || document.shape === 'banner';
					return drawn(compiler, join(folder, 'poster.typ'), form, isPicture ? 'svg' : 'pdf');
				}
				const form = printedForm(document, printables);
				return headRows(drawn(compiler, join(folder, 'document.typ'), form));
			} catch (error) {
				if (index === readings.length - 1 || !(error instanceof Undrawn)) throw error;
			} finally {
				compiler.resetShadow();
				compiler.evictCache(KEPT_ROUNDS);
			}
		}
		throw new Error('no way to print the document');
	};
}

/**
 * How texts are read, the most faithful first: signs that combine and that no single font has
 * together are only known once the compiler has tried. The last way prints whatever was typed.
 */
function carefulReadings(fonts: Buffer[]): Printables[] {
	const [latin = new Set<number>()] = fonts.map(coverageOf);
	const all = new Set(fonts.flatMap((font) => [...coverageOf(font)]));
	return [
		{ words: printableBy(all, 'full'), drawing: printableBy(all, 'plain') },
		{ words: printableBy(all, 'plain'), drawing: printableBy(latin, 'plain') },
		{ words: printableBy(latin, 'plain'), drawing: printableBy(latin, 'plain') }
	];
}

/** The compiler's refusal of signs that combine and that no single font has together. */
class Undrawn extends Error {}

/** Throws what the compiler refuses, in its words; none of the document's own enters an error. */
function drawn(
	compiler: NodeCompiler,
	template: string,
	{ json, files }: PrintedForm,
	as: 'pdf' | 'svg' = 'pdf'
): Buffer {
	const folder = dirname(template);
	for (const { path, bytes } of files) compiler.mapShadow(join(folder, path), Buffer.from(bytes));
	const compiled = compiler.compile({
		mainFilePath: template,
		inputs: { document: json }
	});
	const error = compiled.takeError();
	if (error || !compiled.result) {
		const found = error ? compiler.fetchDiagnostics(error) : [];
		throw refused(found.map(({ message }) => String(message)));
	}
	if (as === 'svg') return Buffer.from(compiler.plainSvg(compiled.result));
	try {
		return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
	} catch (failure) {
		const said = String(failure instanceof Error ? failure.message : failure);
		throw refused(Array.from(said.matchAll(/message: "((?:[^"\\]|\\.)*)"/g), ([, one]) => one!));
	}
}

function refused(messages: string[]): Error {
	// What it quotes may hold its own quotes: all between the first and the last is left out, and
	// with it, sometimes, the reason. So the reason is looked for before.
	const said = messages.map((message) => message.replace(/`[^]*`/, '…')).join('; ');
	const isUndrawn = messages.some((one) => /could not be displayed|missing codepoints/.test(one));
	return new (isUndrawn ? Undrawn : Error)(`the PDF was refused: ${said}`);
}
