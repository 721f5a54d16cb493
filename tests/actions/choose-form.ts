import { MANNERS } from './fill-form.ts';
import { formsFor, weightOf } from './label.ts';
import type { Ledger } from './ledger.ts';
import type { Form, Page } from './read-page.ts';

export type Choice = { label: string; form: Form; manner: number };

const TRIES_A_PAGE = 8;
const TRIES_IN_ALL = 40;
const FORMS_A_PAGE = 3;

/** The first forms change what is there; the last one adds. */
const TAKES_THE_LAST = new Set(['/equipe/ateliers/salles ?/enregistrer']);

/** Remembers what was tried, and says what to try next on a page. */
export class Choices {
	readonly #onPage = new Map<string, number>();
	readonly #inAll = new Map<string, number>();
	readonly #ledger: Ledger;

	constructor(ledger: Ledger) {
		this.#ledger = ledger;
	}

	/** The first of these actions that the page shows and that was not tried enough. */
	next(page: Page, wanted: readonly string[]): Choice | null {
		for (const label of wanted) {
			const forms = formsFor(page, label);
			if (forms.length === 0 || (this.#inAll.get(label) ?? 0) >= TRIES_IN_ALL) continue;
			const sign = signatureOf(forms, label);
			const tried = this.#onPage.get(sign) ?? 0;
			if (tried >= TRIES_A_PAGE) continue;
			this.#onPage.set(sign, tried + 1);
			this.#inAll.set(label, (this.#inAll.get(label) ?? 0) + 1);
			// What was there first is often bound to something else: the latest is free to go.
			const isLast = weightOf(label) > 0 || TAKES_THE_LAST.has(label);
			const few = (isLast ? forms.toReversed() : forms).slice(0, FORMS_A_PAGE);
			const manner = this.#manners(label)[Math.floor(tried / few.length) % MANNERS.length]!;
			return { label, form: few[tried % few.length]!, manner };
		}
		return null;
	}

	/** Whether it is worth reading that page again for that action. */
	isWorn(page: string, label: string): boolean {
		return [...this.#onPage].some(
			([sign, tried]) => sign.startsWith(`${label} ${page} `) && tried >= TRIES_A_PAGE
		);
	}

	/** It was taken: next time begins anew. */
	renew(label: string): void {
		this.#inAll.delete(label);
		for (const sign of this.#onPage.keys()) {
			if (sign.startsWith(`${label} `)) this.#onPage.delete(sign);
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
