import type { Meant } from '../../actions/beforehand.ts';
import { fillForm } from '../../actions/fill-form.ts';
import { labelOf } from '../../actions/label.ts';
import { type Form, type Page, readPage, within } from '../../actions/read-page.ts';
import { type Answer, Visitor } from '../../actions/visitor.ts';
import { newcomer } from '../../actions/cast.ts';
import { entryIn } from '../../kills/browser.ts';

/** What is asked, and nothing more: what is meant is written over it. Or with every box ticked. */
const BARELY = 1;
export const ALL_TICKED = 2;

/** Somebody who opens pages and presses their buttons, as a browser without scripts does. */
export class Hand {
	readonly visitor: Visitor;
	readonly #words = newcomer().words;

	constructor(origin: string) {
		this.visitor = new Visitor(origin);
	}

	async read(address: string): Promise<Page & Answer> {
		const answer = await this.visitor.get(address);
		return { ...answer, ...readPage(answer.text, address) };
	}

	/** Fills the form of that page whose action is named so, and sends it. Where it leads, or null. */
	async send(
		address: string,
		name: string,
		meant: Meant = {},
		manner = BARELY
	): Promise<string | null> {
		const { status, location, text } = await this.try(address, name, meant, manner);
		if (status >= 400) {
			throw new Error(`${address} ?/${name}: ${status} ${readPage(text, address).said}`);
		}
		return location && within(location, address);
	}

	/** The same, whatever is answered. */
	async try(address: string, name: string, meant: Meant, manner = BARELY): Promise<Answer> {
		const page = await this.read(address);
		const form = page.forms.find((one) => isNamed(one, address, name) && has(one, meant));
		if (!form) throw new Error(`${address} (${page.status}) shows no form ${name}`);
		return this.visitor.post(form.address, fillForm(form, manner, this.#words, meant));
	}
}

/** One that has no name goes to the page itself; the search of every page goes elsewhere. */
const isNamed = (form: Form, page: string, name: string) =>
	name === '' ? form.address === page : labelOf(form).endsWith(`?/${name}`);

/** Buttons and hidden fields choose among forms alike. */
function has({ fields, button }: Form, meant: Meant): boolean {
	return Object.entries(meant).every(([name, value]) => {
		const hidden = fields.find((field) => field.name === name && field.type === 'hidden');
		if (hidden) return hidden.value === value;
		return button?.name !== name || button.value === value;
	});
}

/** Somebody of a centre of the demonstration, inside. */
export async function enterWith(origin: string, role: string, centre: string): Promise<Hand> {
	const hand = new Hand(origin);
	const qui = entryIn((await hand.read('/')).text, { role, centre });
	if (!qui) throw new Error(`nobody enters as ${role}`);
	await hand.send('/', 'entrer', { qui });
	return hand;
}
