import { type CheerioAPI, load } from 'cheerio';
import type { Element } from 'domhandler';

export type Option = { value: string; label: string };

export type Field = {
	name: string;
	/** As HTML names it: `text`, `date`, `radio`… `select`, `textarea`. */
	type: string;
	value: string;
	/** What a list, or radios of one name, let choose. */
	options: Option[];
	isRequired: boolean;
	isChecked: boolean;
	isMultiple: boolean;
	attributes: Readonly<Record<string, string>>;
	/** What stands beside it for who reads. */
	label: string;
};

/** A form that posts, by one of its buttons. */
export type Form = {
	/** The page that shows it. */
	page: string;
	/** Where it goes. */
	address: string;
	hasFiles: boolean;
	button: { name: string; value: string } | null;
	fields: Field[];
};

export type Page = { links: string[]; forms: Form[]; searches: Form[] };

const NOWHERE = 'http://here.invalid';

/** The links and the forms of a page that was read at that address. */
export function readPage(html: string, page: string): Page {
	const $ = load(html);
	const links = $('a[href]')
		.toArray()
		.flatMap((link) => within($(link).attr('href')!, page) ?? []);
	const all = $('form').toArray();
	const isPost = (form: Element) => $(form).attr('method')?.toLowerCase() === 'post';
	return {
		links: [...new Set(links)],
		forms: all.filter(isPost).flatMap((form) => formsOf($, form, page)),
		searches: all.filter((form) => !isPost(form)).flatMap((form) => formsOf($, form, page))
	};
}

/** An address of ours, from the root; null: it leads elsewhere. */
export function within(href: string, page: string): string | null {
	const base = new URL(page, NOWHERE);
	const url = URL.canParse(href, base) ? new URL(href, base) : null;
	return url?.origin === NOWHERE ? url.pathname + url.search : null;
}

function formsOf($: CheerioAPI, form: Element, page: string): Form[] {
	const id = $(form).attr('id');
	const outside = id ? $(`[form="${id}"]`).toArray() : [];
	const own = $(form)
		.find('input, select, textarea, button')
		.filter((_, each) => !$(each).attr('form'))
		.toArray();
	const alive = [...own, ...outside].filter((each) => !isDisabled($, each));
	const buttons = alive.filter((each) => isButton($, each));
	const fields = fieldsOf(
		$,
		alive.filter((each) => !isButton($, each))
	);
	return buttons.flatMap((button) => {
		const { name, value = '', formaction } = $(button).attr() ?? {};
		const address = within(formaction ?? $(form).attr('action') ?? page, page);
		if (address === null) return [];
		const hasFiles = $(form).attr('enctype') === 'multipart/form-data';
		return { page, address, hasFiles, button: name ? { name, value } : null, fields };
	});
}

function isDisabled($: CheerioAPI, element: Element): boolean {
	return $(element).is('[disabled], fieldset[disabled] *');
}

function isButton($: CheerioAPI, element: Element): boolean {
	return element.tagName === 'button'
		? ($(element).attr('type') ?? 'submit') === 'submit'
		: ['submit', 'image'].includes($(element).attr('type') ?? '');
}

function fieldsOf($: CheerioAPI, elements: readonly Element[]): Field[] {
	const radios = new Map<string, Field>();
	return elements.flatMap((element) => {
		const field = fieldOf($, element);
		if (!field.name || field.type === 'button') return [];
		const radio = field.type === 'radio' ? radios.get(field.name) : undefined;
		if (!radio) {
			if (field.type === 'radio') radios.set(field.name, field);
			return [field];
		}
		radio.options.push(...field.options);
		radio.isRequired ||= field.isRequired;
		if (field.isChecked) Object.assign(radio, { value: field.value, isChecked: true });
		return [];
	});
}

function fieldOf($: CheerioAPI, element: Element): Field {
	const attributes = $(element).attr() ?? {};
	const { name = '', value } = attributes;
	const tag = element.tagName;
	const type = tag === 'input' ? (attributes.type ?? 'text').toLowerCase() : tag;
	const isChoice = type === 'radio' || type === 'checkbox';
	const options = $(element).find('option:not([disabled])').toArray();
	const valueOf = (option: Element) => $(option).attr('value') ?? $(option).text().trim();
	const label = labelOf($, element);
	const selected = options.find((option) => $(option).is('[selected]'));
	return {
		name,
		type,
		attributes,
		label,
		options:
			type === 'radio'
				? [{ value: value ?? 'on', label }]
				: options.map((option) => ({ value: valueOf(option), label: $(option).text().trim() })),
		isRequired: 'required' in attributes,
		isMultiple: 'multiple' in attributes,
		isChecked: isChoice ? 'checked' in attributes : selected !== undefined,
		value: selected ? valueOf(selected) : (value ?? (isChoice ? 'on' : $(element).text()))
	};
}

function labelOf($: CheerioAPI, element: Element): string {
	const id = $(element).attr('id');
	const label = id ? $(`label[for="${id}"]`) : $(element).closest('label');
	return (label.length > 0 ? label : $(element).closest('label')).text().replace(/\s+/g, ' ').trim();
}
