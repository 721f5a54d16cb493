import { cleanText } from './clean-text.ts';
import { type JsonTexts, readJson } from './json-texts.ts';
import { type FormEntry, MOST_FIELDS, readMultipart } from './multipart.ts';
import { readBytes } from './read-bytes.ts';
import { readTyped, type TypedForm } from './typed-form.ts';

/** As the doors (src/serve/body-limit.ts). */
const LONGEST = 25 * 1_048_576;

export type RefusedBody = { kind: 'refused'; status: 400 | 413 | 415; message: string };
export type SentBody =
	| { kind: 'none' }
	| { kind: 'form'; form: TypedForm }
	| { kind: 'json'; json: JsonTexts }
	| RefusedBody;

const refused = (status: RefusedBody['status'], message: string): RefusedBody => ({
	kind: 'refused',
	status,
	message
});
const CUT = refused(
	400,
	'L’envoi est arrivé incomplet\u00a0: rien n’est enregistré. Rechargez la page et recommencez.'
);
const FOREIGN = refused(
	415,
	'Cette page ne reçoit pas ce qui lui est envoyé\u00a0: rien n’est enregistré. Recommencez depuis la page.'
);
const TOO_LONG = refused(
	413,
	'L’envoi est trop lourd\u00a0: rien n’est enregistré. Envoyez moins à la fois.'
);

/** What a page that waits for a form is told, when it was sent something else that could be read. */
export class ForeignBody extends Error {
	override message = FOREIGN.message;
}

/**
 * A form inside a field, which a library would unfold behind the guard's back; and a name that stands
 * for something else in the language, which no page can give back.
 */
const NO_FIELD = /^__(?:superform_|proto__$)/;

const read = new WeakMap<Request, Promise<SentBody>>();

/**
 * What a request carries, read once for everybody: the guard, the keys of the forms, and the page,
 * whose `formData()` and `json()` give what was read here. Nothing of it is copied, and nothing that
 * cannot be read goes further.
 */
export function readSentBody(request: Request, most = LONGEST): Promise<SentBody> {
	const known = read.get(request) ?? readNow(request, most);
	read.set(request, known);
	return known;
}

/** The form of a request, or null when it carries none, or one that cannot be read. */
export async function readTypedForm(request: Request): Promise<TypedForm | null> {
	const sent = await readSentBody(request);
	return sent.kind === 'form' ? sent.form : null;
}

async function readNow(request: Request, most: number): Promise<SentBody> {
	if (!request.body) {
		// A form sent empty is no failure: its page says what is missing.
		replace(request, { formData: async () => new FormData() });
		return { kind: 'none' };
	}
	const type = request.headers.get('content-type') ?? '';
	const essence = type.split(';', 1)[0]!.trim().toLowerCase();
	const given = await readAs(essence, type, request, most);
	if ('kind' in given) {
		const refuse = () => Promise.reject(new TypeError('a body that was refused'));
		replace(request, { formData: refuse, json: refuse, text: refuse });
		return given;
	}
	if ('texts' in given) {
		const formData = () => Promise.reject(new ForeignBody());
		replace(request, { json: async () => given.value, formData });
		return { kind: 'json', json: { texts: given.texts, names: given.names } };
	}
	const { entries } = given;
	replace(request, { formData: async () => asFormData(entries) });
	return { kind: 'form', form: await readTyped(entries) };
}

async function readAs(essence: string, type: string, request: Request, most: number) {
	if (!/^(?:application\/(?:json|x-www-form-urlencoded)|multipart\/form-data)$/.test(essence)) {
		return FOREIGN;
	}
	const bytes = await readBytes(request, most).catch(() => CUT);
	if (bytes === null) return TOO_LONG;
	if ('kind' in bytes) return bytes;
	if (essence === 'application/json') return readJson(bytes) ?? CUT;
	const entries =
		essence === 'multipart/form-data' ? readMultipart(bytes, type) : readFields(bytes);
	if (!entries) return CUT;
	const clean = entries.map(cleanEntry);
	return clean.some(([name]) => NO_FIELD.test(name)) ? CUT : { entries: clean };
}

function readFields(bytes: Buffer): FormEntry[] | null {
	let fields = 1;
	for (let at = bytes.indexOf(38); at >= 0; at = bytes.indexOf(38, at + 1)) {
		fields += 1;
		if (fields > MOST_FIELDS) return null;
	}
	return [...new URLSearchParams(bytes.toString('utf8'))];
}

function cleanEntry([name, value]: FormEntry): FormEntry {
	if (typeof value === 'string') return [cleanText(name), cleanText(value)];
	const own = cleanText(value.name);
	return [
		cleanText(name),
		own === value.name ? value : new File([value], own, { type: value.type })
	];
}

function asFormData(entries: readonly FormEntry[]): FormData {
	const form = new FormData();
	for (const [name, value] of entries) form.append(name, value as string);
	return form;
}

function replace(
	request: Request,
	readers: Partial<Record<'formData' | 'json' | 'text', unknown>>
) {
	for (const [name, value] of Object.entries(readers)) {
		Object.defineProperty(request, name, { value, configurable: true });
	}
}
