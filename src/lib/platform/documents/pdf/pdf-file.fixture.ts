import { inflateSync } from 'node:zlib';
import { cutPdf } from './pdf-objects.ts';
import { pdfValues, type PdfDictionary, type PdfValue } from './pdf-values.fixture.ts';

/** The objects of a PDF, read for tests. */
export type PdfFile = {
	trailer: PdfDictionary;
	/** The value itself, whatever number of references lead to it. */
	found(value: PdfValue | undefined): PdfValue;
	/** The same, which must be a dictionary. */
	dictionary(value: PdfValue | undefined): PdfDictionary;
	/** The content of the stream that a reference leads to, inflated. */
	stream(value: PdfValue | undefined): string;
	objects: { value: PdfValue; number: number }[];
};

export function openPdf(bytes: Uint8Array): PdfFile {
	const { objects, trailer } = cutPdf(Buffer.from(bytes));
	const read = objects.map((object, index) => {
		const text = object.toString('latin1');
		const streamAt = /\nstream\r?\n/.exec(text);
		const body = text.slice(text.indexOf('obj') + 3, streamAt?.index ?? text.lastIndexOf('endobj'));
		const [value = null] = pdfValues(body);
		return {
			number: index + 1,
			value,
			streamFrom: streamAt && streamAt.index + streamAt[0].length
		};
	});
	const found = (value: PdfValue | undefined): PdfValue => {
		let reached = value ?? null;
		while (isReference(reached)) reached = read[reached.reference - 1]?.value ?? null;
		return reached;
	};
	const dictionary = (value: PdfValue | undefined): PdfDictionary => {
		const reached = found(value);
		if (typeof reached !== 'object' || reached === null || Array.isArray(reached)) {
			throw new Error(`not a PDF dictionary: ${JSON.stringify(reached)}`);
		}
		return reached as PdfDictionary;
	};
	return {
		trailer: dictionary(pdfValues(trailer.replace('trailer', ''))[0]),
		found,
		dictionary,
		objects: read,
		stream(value) {
			if (!isReference(value)) throw new Error('a stream stands behind a reference');
			const at = value.reference - 1;
			const { Length, Filter } = dictionary(value);
			const from = read[at]!.streamFrom!;
			const raw = objects[at]!.subarray(from, from + (found(Length) as number));
			return (Filter ? inflateSync(raw) : raw).toString('latin1');
		}
	};
}

function isReference(value: PdfValue | undefined): value is { reference: number } {
	return typeof value === 'object' && value !== null && 'reference' in value;
}
