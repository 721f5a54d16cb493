type TextField = HTMLInputElement | HTMLTextAreaElement;

const KEPT_TYPES = new Set(['text', 'search', 'email', 'tel', 'url']);

/** The name under which a field is kept: its form, its name, its rank; null for what is not kept. */
export function nameOf(field: TextField): string | null {
	if (!field.form || !field.name || field.readOnly || !isText(field)) return null;
	const action = field.form.getAttribute('action') ?? '';
	const same = [...field.form.elements].filter(
		(other) => other instanceof field.constructor && (other as TextField).name === field.name
	);
	const forms = [...document.forms].filter(
		(form) => (form.getAttribute('action') ?? '') === action
	);
	return `${action} ${field.name} ${forms.indexOf(field.form)}.${same.indexOf(field)}`.slice(
		0,
		120
	);
}

function isText(field: TextField): boolean {
	return field instanceof HTMLTextAreaElement || KEPT_TYPES.has(field.type);
}

/** The fields of a page that can be kept, by that name. */
export function fieldsOf(page: Document): Map<string, TextField> {
	const fields = [...page.querySelectorAll<TextField>('main input, main textarea')];
	return new Map(
		fields.flatMap((field) => {
			const name = nameOf(field);
			return name === null ? [] : [[name, field] as const];
		})
	);
}
