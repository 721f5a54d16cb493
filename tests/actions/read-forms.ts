import type { Option } from './read-page.ts';

type Attributes = Record<string, string>;

/** A field or a button, as it is written. */
export type Control = {
	type: string;
	isButton: boolean;
	attributes: Attributes;
	label: string;
	/** Of a text with several lines. */
	text: string;
	options: Option[];
	selected: Option | null;
};

const SENDS = new Set(['submit', 'image']);

/** Hears the tags of a page, and gives its forms with what belongs to each. */
export class FormReader {
	readonly #forms: Attributes[] = [];
	readonly #controls: { control: Control; form: Attributes | string | null }[] = [];
	readonly #labels: { for: string | undefined; text: string; holds: Control[] }[] = [];
	readonly #finished: { for: string | undefined; text: string; holds: Control[] }[] = [];
	#form: Attributes | null = null;
	/** How deep in fields that are all switched off. */
	#off = 0;
	#fieldsets: boolean[] = [];
	#list: Control | null = null;
	#option: { option: Option; hasValue: boolean; isSelected: boolean } | null = null;
	#area: Control | null = null;

	open(tag: string, attributes: Attributes): void {
		if (tag === 'form') {
			this.#form = attributes;
			this.#forms.push(attributes);
		} else if (tag === 'fieldset') {
			this.#fieldsets.push('disabled' in attributes);
			if ('disabled' in attributes) this.#off += 1;
		} else if (tag === 'label') {
			this.#labels.push({ for: attributes.for, text: '', holds: [] });
		} else if (tag === 'option' && this.#list && !('disabled' in attributes)) {
			const option = { value: attributes.value ?? '', label: '' };
			const hasValue = attributes.value !== undefined;
			this.#option = { option, hasValue, isSelected: 'selected' in attributes };
		} else {
			this.#openControl(tag, attributes);
		}
	}

	text(text: string): void {
		for (const label of this.#labels) label.text += text;
		if (this.#option) this.#option.option.label += text;
		if (this.#area) this.#area.text += text;
	}

	close(tag: string): void {
		if (tag === 'form') this.#form = null;
		if (tag === 'fieldset' && this.#fieldsets.pop()) this.#off -= 1;
		if (tag === 'select') this.#list = null;
		if (tag === 'textarea') this.#area = null;
		const label = tag === 'label' ? this.#labels.pop() : undefined;
		if (label) this.#finished.push(label);
		if (tag === 'option') this.#closeOption();
	}

	/** Every form of the page, with its fields and buttons. */
	all(): { form: Attributes; controls: Control[] }[] {
		for (const { for: id, text, holds } of this.#finished) {
			const named = this.#controls.filter(({ control }) => id && control.attributes.id === id);
			for (const control of [...holds, ...named.map((one) => one.control)]) {
				control.label ||= text;
			}
		}
		return this.#forms.map((form) => ({
			form,
			controls: this.#controls.flatMap((one) =>
				one.form === form || (typeof one.form === 'string' && one.form === form.id)
					? one.control
					: []
			)
		}));
	}

	#openControl(tag: string, attributes: Attributes): void {
		const type = typeOf(tag, attributes);
		if (!type || 'disabled' in attributes || this.#off > 0) return;
		const isButton = tag === 'button' ? type === 'submit' : tag === 'input' && SENDS.has(type);
		const text = '';
		const control = { type, isButton, attributes, label: '', text, options: [], selected: null };
		this.#controls.push({ control, form: attributes.form ?? this.#form });
		if (tag === 'select') this.#list = control;
		if (tag === 'textarea') this.#area = control;
		for (const label of this.#labels) label.holds.push(control);
	}

	#closeOption(): void {
		if (!this.#option || !this.#list) return;
		const { option, hasValue, isSelected } = this.#option;
		option.label = option.label.replace(/\s+/g, ' ').trim();
		if (!hasValue) option.value = option.label;
		this.#list.options.push(option);
		if (isSelected) this.#list.selected = option;
		this.#option = null;
	}
}

function typeOf(tag: string, { type }: Attributes): string | null {
	if (tag === 'input') return (type ?? 'text').toLowerCase();
	if (tag === 'button') return (type ?? 'submit').toLowerCase() === 'submit' ? 'submit' : 'button';
	return tag === 'select' || tag === 'textarea' ? tag : null;
}
