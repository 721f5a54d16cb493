import { ALWAYS, type Meant } from './beforehand.ts';
import { MANNERS } from './fill-form.ts';
import { formsFor, weightOf } from './label.ts';
import type { Ledger } from './ledger.ts';
import type { Form, Page } from './read-page.ts';

export type Wanted = { label: string; meant?: Meant };
export type Choice = Wanted & { form: Form; manner: number };

const TRIES_IN_ALL = 40;
const FORMS_A_PAGE = 3;

/** Remembers what was tried, and says what to try next on a page. */
export class Choices {
	readonly #onPage = new Map<string, number>();
	readonly #inAll = new Map<string, number>();
	/** Pages that gave nothing, by action. */
	readonly #worn = new Set<string>();
	readonly #ledger: Ledger;

	constructor(ledger: Ledger) {
		this.#ledger = ledger;
	}

	/** The first of these actions that the page shows and that was not tried enough. */
	next(page: Page, wanted: readonly Wanted[]): Choice | null {
		for (const { label, meant } of wanted) {
			const forms = formsFor(page, label).filter((form) => fits(form, meant));
			if (forms.length === 0 || (this.#inAll.get(label) ?? 0) >= TRIES_IN_ALL) continue;
			const sign = signatureOf(forms, label);
			const tried = this.#onPage.get(sign) ?? 0;
			const few = forms.slice(0, FORMS_A_PAGE);
			// What was there first is often bound to something else: the latest is free to go.
			if (weightOf(label) > 0)
				few.splice(0, few.length, ...forms.toReversed().slice(0, FORMS_A_PAGE));
			if (tried >= few.length * mannersWorthTrying(forms[0]!)) {
				this.#worn.add(`${label} ${page.at}`);
				continue;
			}
			this.#onPage.set(sign, tried + 1);
			this.#inAll.set(label, (this.#inAll.get(label) ?? 0) + 1);
			const manner = this.#manners(label)[Math.floor(tried / few.length) % MANNERS.length]!;
			return {
				label,
				form: few[tried % few.length]!,
				manner,
				meant: { ...ALWAYS[label], ...meant }
			};
		}
		return null;
	}

	/** Whether it is worth reading that page again for that action. */
	isWorn(page: string, label: string): boolean {
		return this.#worn.has(`${label} ${page}`);
	}

	/** It was taken: next time begins anew. */
	renew(label: string): void {
		this.#inAll.delete(label);
		for (const known of [this.#onPage, this.#worn]) {
			for (const sign of known.keys()) if (sign.startsWith(`${label} `)) known.delete(sign);
		}
	}

	#manners(label: string): number[] {
		const known = this.#ledger.manners.get(label);
		return MANNERS.map((_, nth) => nth).toSorted(
			(one, other) => Number(other === known) - Number(one === known)
		);
	}
}

/** A page that asks something more, once it has refused, is another one. */
function signatureOf(forms: readonly Form[], label: string): string {
	const names = forms.flatMap(({ fields }) => fields.map(({ name }) => name));
	return `${label} ${forms[0]!.page} ${[...new Set(names)].join()}`;
}

/** Whether a button, or what a form carries unseen, is the one that is meant. */
function fits({ button, fields }: Form, meant: Meant = {}): boolean {
	return Object.entries(meant).every(([name, value]) => {
		if (typeof value !== 'string') return true;
		if (button?.name === name) return button.value === value;
		const hidden = fields.find((field) => field.name === name && field.type === 'hidden');
		return hidden === undefined ? true : hidden.value === value;
	});
}

/** Where there is nothing to choose, another manner would send the same again. */
function mannersWorthTrying({ fields }: Form): number {
	const open = fields.filter(({ type }) => type !== 'hidden' && type !== 'file');
	if (open.length === 0) return 1;
	return open.some(({ type }) => ['radio', 'select', 'checkbox', 'date', 'time'].includes(type))
		? MANNERS.length
		: 2;
}
