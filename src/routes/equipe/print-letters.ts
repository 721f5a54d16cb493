import { error } from '@sveltejs/kit';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { renderLetters } from '#lib/platform/documents/letters/render-letters.ts';
import type { LetterRun } from '#lib/shared/document/letter.ts';

/** The letters as a PDF to keep; one that does not hold on its page is told by name (422). */
export async function printLetters(run: LetterRun): Promise<Response> {
	const pdf = await renderLetters(run);
	if ('overflowing' in pdf) {
		const name = run.letters[pdf.overflowing]?.address[0] ?? '';
		error(
			422,
			`La lettre à ${name} ne tient pas sur une page. Raccourcissez le texte de la lettre.`
		);
	}
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': attachment(`${run.title} – ${run.author}`, 'pdf')
		}
	});
}
