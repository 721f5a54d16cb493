import * as v from 'valibot';

/** What a form sends, each field with its rule. */
export type Shape = v.GenericSchema & { entries: v.ObjectEntries };

/** Why nothing is read: the first sentence of each field; under `''`, of what cannot be corrected. */
export type Unreadable = { errors: Record<string, string> };

/** Where a rule has no sentence of its own. */
const UNSAID = 'Cette réponse est à revoir.';

/**
 * A form as its shape reads it. A field that was not sent is empty: nothing ticked, no word typed.
 * Files are not read here.
 */
export function readForm<Read extends Shape>(
	shape: Read,
	form: FormData
): { sent: v.InferOutput<Read> } | Unreadable {
	const typed = Object.fromEntries(
		Object.entries(shape.entries).map(([name, rule]) => [name, valueOf(form, name, rule)])
	);
	const read = v.safeParse(shape, typed, { abortPipeEarly: true, message: UNSAID });
	if (read.success) return { sent: read.output };
	const errors: Record<string, string> = {};
	for (const { path, message } of read.issues) {
		const name = String(path?.[0]?.key ?? '');
		const rule = shape.entries[name];
		errors[rule && v.getMetadata(rule).isUnseen ? '' : name] ??= message;
	}
	return { errors };
}

type Rule = { type: string; wrapped?: Rule };

function valueOf(form: FormData, name: string, rule: Rule): string | string[] | undefined {
	const texts = form.getAll(name).filter((value) => typeof value === 'string');
	if (isList(rule)) return texts;
	return texts[0] ?? (rule.type === 'optional' ? undefined : '');
}

function isList({ type, wrapped }: Rule): boolean {
	return type === 'array' || (wrapped !== undefined && isList(wrapped));
}
