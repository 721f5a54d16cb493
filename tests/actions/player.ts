import { newPostKey, POST_KEY_FIELD } from '../../src/lib/shared/post-key.ts';
import { type Atlas, pathOf } from './atlas.ts';
import { type Choice, Choices, type Wanted } from './choose-form.ts';
import { fillForm } from './fill-form.ts';
import { notGivenBack, spoil } from './given-back.ts';
import { labelOf } from './label.ts';
import type { Ledger, Sent } from './ledger.ts';
import { matchRoute } from './list-actions.ts';
import { type Form, type Page, readPage, within } from './read-page.ts';
import type { Answer, Body, Visitor } from './visitor.ts';
import { isInAStory } from './open-actions.ts';
import type { Somebody } from './who-may.ts';
import type { Words } from './words.ts';

const STEPS_A_PAGE = 40;
const HOPS = 4;

type Has = {
	visitor: Visitor;
	atlas: Atlas;
	words: Words;
	ledger: Ledger;
	/** Comes in by the door. */
	enter(): Promise<void>;
};

/** Somebody at a browser, who reads pages and plays what they let her do. */
export class Player {
	readonly who: Somebody;
	readonly visited = new Set<string>();
	readonly routes = new Set<string>();
	/** Where the last things happened, the latest first. */
	touched: string[] = [];
	readonly #has: Has;
	readonly #choices: Choices;
	readonly #searched = new Set<string>();
	#sent: Form | null = null;

	constructor(who: Somebody, has: Has) {
		this.who = who;
		this.#has = has;
		this.#choices = new Choices(has.ledger);
	}

	get atlas(): Atlas {
		return this.#has.atlas;
	}

	get words(): Words {
		return this.#has.words;
	}

	get visitor(): Visitor {
		return this.#has.visitor;
	}

	/** Is told where a colleague has just been, and the code that she was given. */
	hear(colleague: Player): void {
		this.touched.unshift(...colleague.touched.slice(0, 2));
		this.atlas.addLinks(colleague.atlas.carried().toReversed());
		if (colleague.words.code) this.words.code = colleague.words.code;
	}

	/** Opens that address, and plays there what it shows. */
	async playAt(address: string, ...wanted: Wanted[]): Promise<boolean> {
		const page = await this.visit(address);
		return page !== null && (await this.play(page, wanted)).length === wanted.length;
	}

	/** What a script asks for. */
	async ask(address: string): Promise<Answer> {
		const answer = await this.#has.visitor.get(address);
		this.#has.ledger.countPage(this.who, matchRoute(pathOf(address))!, address, answer.status);
		return answer;
	}

	/** What a script sends without a form. */
	async sendLines(label: string, address: string, body: Body): Promise<Answer> {
		const answer = await this.#has.visitor.post(address, body);
		this.#note({ label, who: this.who, address, body, status: answer.status }, answer.text);
		return answer;
	}

	#note(sent: Sent, said: string): void {
		const { ledger } = this.#has;
		ledger.count(this.who, sent.label, sent.status);
		if (sent.status >= 400) ledger.refusals.push({ ...sent, said });
		else ledger.plays.push(sent);
	}

	/** What is to be done has changed: pages that gave nothing may give it now. */
	renew(label: string): void {
		this.#choices.renew(label);
	}

	isWorn(page: string, label: string): boolean {
		return this.#choices.isWorn(page, label);
	}

	/** Reads the page at an address, wherever it leads. */
	async visit(address: string): Promise<Page | null> {
		let at = address;
		for (let hops = 0; hops < HOPS; hops += 1) {
			const route = matchRoute(pathOf(at));
			if (!route) return null;
			this.visited.add(at);
			this.routes.add(route);
			const answer = await this.#has.visitor.get(at);
			this.#has.ledger.countPage(this.who, route, at, answer.status);
			const onward = answer.location && within(answer.location, at);
			if (!onward) return this.#read(answer, at);
			if (isDoor(onward) && at.startsWith('/equipe')) {
				await this.#has.enter();
				continue;
			}
			this.atlas.addLinks([onward]);
			at = onward;
		}
		return null;
	}

	/** Plays on that page, and on what it leads to, those of the actions that it shows. */
	async play(first: Page, wanted: readonly Wanted[]): Promise<string[]> {
		const left = new Map(wanted.map((one) => [one.label, one]));
		const behind: string[] = [];
		let page: Page | null = first;
		for (let steps = 0; steps < STEPS_A_PAGE; steps += 1) {
			const choice: Choice | null = page && this.#choices.next(page, [...left.values()]);
			if (!choice) {
				const back = behind.pop();
				if (back === undefined) break;
				page = await this.visit(back);
				continue;
			}
			const { isTaken, answer } = await this.#send(choice);
			if (!isTaken) {
				page = answer && hasStill(answer, choice.form) ? answer : page;
				continue;
			}
			left.delete(choice.label);
			if (left.size === 0) break;
			// Found, or told: what such an answer shows is nowhere else.
			const here = choice.form.page;
			if (!answer || answer.at !== here || answer.forms.length === 0) behind.push(here);
			page = answer;
		}
		return wanted.flatMap(({ label }) => (left.has(label) ? [] : label));
	}

	/** Presses another button of the form that was just sent, before its answer is read. */
	async pressAtOnce(label: string): Promise<boolean> {
		const form = this.#sent && atOnce(this.#sent, label);
		return form !== null && (await this.#send({ label, form, manner: 0 })).isTaken;
	}

	async #send({
		label,
		form,
		manner,
		meant
	}: Choice): Promise<{ isTaken: boolean; answer: Page | null }> {
		const { ledger, words, visitor } = this.#has;
		const body = fillForm(form, manner, words, meant);
		this.#sent = form;
		const came =
			(await this.#sendSpoilt(label, form, body)) ?? (await visitor.post(form.address, body));
		const sent = { label, who: this.who, address: form.address, body, status: came.status };
		if (came.status >= 400) {
			const answer = this.#read(came, form.page);
			if (answer) ledger.lose(label, notGivenBack(answer, form, body));
			this.#note(sent, answer?.said ?? '');
			return { isTaken: false, answer };
		}
		this.#note(sent, '');
		ledger.manners.set(label, manner);
		this.#choices.renew(label);
		const onward = came.location && within(came.location, form.page);
		this.touched = [...new Set([...(onward ? [onward] : []), form.page, ...this.touched])];
		if (onward) this.atlas.add(onward);
		if (onward) words.make(onward);
		const page = onward ? await this.visit(onward) : this.#read(came, form.page);
		// What is shown once it is done is what it was done to.
		for (const link of page?.links.toReversed() ?? []) this.atlas.add(link);
		return { isTaken: true, answer: page };
	}

	/** The first time, with a mistake: what is refused is given back. Taken all the same, it is done. */
	async #sendSpoilt(label: string, form: Form, body: Body): Promise<Answer | null> {
		const { ledger, visitor } = this.#has;
		const wrong = isInAStory(label) || ledger.spoilt.has(label) ? null : spoil(form, body);
		if (!wrong) return null;
		ledger.spoilt.add(label);
		const came = await visitor.post(form.address, wrong);
		if (came.status < 400) return came;
		ledger.count(this.who, label, came.status);
		if (came.type.includes('html')) {
			ledger.lose(label, notGivenBack(readPage(came.text, form.page), form, wrong));
		}
		return null;
	}

	#read({ text, type, status }: Answer, at: string): Page | null {
		if (!type.includes('html')) return null;
		const page = readPage(text, at);
		this.atlas.addLinks(page.links);
		this.atlas.addCarried(text);
		if (status < 400) this.words.learn(page, text);
		this.atlas.see(at, new Set(page.forms.map(labelOf)));
		this.atlas.addLinks(page.searches.flatMap((form) => this.#search(form) ?? []));
		return page;
	}

	/** A form that only asks leads somewhere too; once for each. */
	#search(form: Form): string | null {
		const sign = `${matchRoute(pathOf(form.address))} ${form.fields.map(({ name }) => name).join()}`;
		if (this.#searched.has(sign)) return null;
		this.#searched.add(sign);
		return `${pathOf(form.address)}?${fillForm(form, 0, this.words) as URLSearchParams}`;
	}
}

/** Where those are sent who are not inside. */
const isDoor = (address: string) => /^\/(connexion.*|poste.*|)$/.test(pathOf(address));

/** A page that refuses shows again what it refused, and perhaps choices more. */
const hasStill = (page: Page, { address }: Form) =>
	page.forms.some((form) => form.address === address);

function atOnce(form: Form, label: string): Form {
	const fields = form.fields.map((field) =>
		field.name === POST_KEY_FIELD ? { ...field, value: newPostKey() } : field
	);
	const name = label.split('?')[1];
	return { ...form, fields, address: `${pathOf(form.address)}?${name}`, button: null };
}
