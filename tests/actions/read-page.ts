import { Parser } from 'htmlparser2';
import { type Control, FormReader } from './read-forms.ts';

export type Option = { value: string; label: string };

export type Field = {
	name: string;
	/** As HTML names it: `text`, `date`, `radio`… `select`, `textarea`. */
	type: string;
	value: string;
	/** What a list, or radios of one name, let choose. */
	options: Option[];
	isRequired: boolean;
	/** The page has chosen: a ticked box, a selected line. */
	isChecked: boolean;
	attributes: Readonly<Record<string, string>>;
	/** What stands beside it for who reads. */
	label: string;
};

/** A form, by one of its buttons. */
export type Form = {
	/** The page that shows it. */
	page: string;
	/** Where it goes. */
	address: string;
	hasFiles: boolean;
	button: { name: string; value: string } | null;
	fields: Field[];
};

export type Page = {
	at: string;
	heading: string;
	links: string[];
	/** Those that post, and those that only ask. */
	forms: Form[];
	searches: Form[];
	/** What it says to whoever has just sent something. */
	said: string;
};

const NOWHERE = 'http://here.invalid';

/** An address of ours, from the root; null: it leads elsewhere. */
export function within(href: string, page: string): string | null {
	const base = new URL(page, NOWHERE);
	const url = URL.canParse(href, base) ? new URL(href, base) : null;
	return url?.origin === NOWHERE ? url.pathname + url.search : null;
}

/** The links and the forms of a page that was read at that address. */
export function readPage(html: string, page: string): Page {
	const links = new Set<string>();
	const forms = new FormReader();
	const heard = { heading: '', said: '' };
	/** What is being read: `heading` or `said`, until its element closes. */
	let hearing: { what: keyof typeof heard; depth: number } | null = null;
	let depth = 0;
	const parser = new Parser({
		onopentag(tag, attributes) {
			depth += 1;
			const href =
				tag === 'a'
					? attributes.href
					: tag === 'img' || tag === 'audio'
						? attributes.src
						: undefined;
			if (href) {
				const link = within(href, page);
				if (link) links.add(link);
			}
			if (tag === 'h1' && !heard.heading) hearing = { what: 'heading', depth };
			if (isSaid(attributes)) hearing = { what: 'said', depth };
			forms.open(tag, attributes);
		},
		ontext(text) {
			if (hearing) heard[hearing.what] += text;
			forms.text(text);
		},
		onclosetag(tag) {
			if (hearing?.depth === depth) {
				heard[hearing.what] += ' ';
				hearing = null;
			}
			depth -= 1;
			forms.close(tag);
		}
	});
	parser.end(html);
	const all = forms.all().flatMap(({ form, controls }) => {
		const isPost = form.method?.toLowerCase() === 'post';
		return byButton(form, controls, page).map((one) => ({ isPost, one }));
	});
	return {
		at: page,
		heading: plain(heard.heading),
		said: plain(heard.said) || plain(heard.heading),
		links: [...links],
		forms: all.flatMap(({ isPost, one }) => (isPost ? one : [])),
		searches: all.flatMap(({ isPost, one }) => (isPost ? [] : one))
	};
}

const isSaid = ({ role, id = '' }: Record<string, string>) =>
	role === 'alert' || role === 'status' || id.endsWith('-error');

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Each button makes a form of its own: it says where to go, and what was pressed. */
function byButton(
	form: Record<string, string>,
	controls: readonly Control[],
	page: string
): Form[] {
	const fields = fieldsOf(controls.filter(({ isButton }) => !isButton));
	return controls.flatMap(({ isButton, attributes }) => {
		const address = within(attributes.formaction ?? form.action ?? page, page);
		if (!isButton || address === null) return [];
		const { name, value = '' } = attributes;
		const hasFiles = form.enctype === 'multipart/form-data';
		return { page, address, hasFiles, button: name ? { name, value } : null, fields };
	});
}

/** Radios of one name are one field. */
function fieldsOf(controls: readonly Control[]): Field[] {
	const radios = new Map<string, Field>();
	return controls.flatMap((control) => {
		const field = asField(control);
		if (!field.name || field.type === 'button') return [];
		if (field.type !== 'radio') return field;
		const known = radios.get(field.name);
		if (!known) {
			radios.set(field.name, field);
			return field;
		}
		known.options.push(...field.options);
		known.isRequired ||= field.isRequired;
		if (field.isChecked) Object.assign(known, { value: field.value, isChecked: true });
		return [];
	});
}

function asField({ type, attributes, label, text, options, selected }: Control): Field {
	const isChoice = type === 'radio' || type === 'checkbox';
	const value = attributes.value ?? (isChoice ? 'on' : text);
	return {
		name: attributes.name ?? '',
		type,
		value: selected?.value ?? value,
		options: type === 'radio' ? [{ value, label: plain(label) }] : options,
		isRequired: 'required' in attributes,
		isChecked: selected !== null || (isChoice && 'checked' in attributes),
		attributes,
		label: plain(label)
	};
}
