import type { Role } from '../../src/lib/features/staff/domain/permissions.ts';
import { type Atlas, pathOf } from './atlas.ts';
import { fillForm, MANNERS } from './fill-form.ts';
import { matchRoute } from './list-actions.ts';
import { type Form, type Page, readPage, within } from './read-page.ts';
import type { Answer, Body, Visitor } from './visitor.ts';
import type { Words } from './words.ts';

export type Play = { label: string; who: string; status: number; address: string; body: Body };
export type Failure = { who: string; where: string; status: number };
export type Refusal = Play & { said: string };

/** What the players did, all together. */
export type Ledger = {
	plays: Play[];
	refusals: Refusal[];
	failures: Failure[];
	/** The way that a form was filled when it was taken. */
	manners: Map<string, number>;
	requests: number;
};

const TRIES_A_PAGE = 6;
const TRIES_IN_ALL = 24;
const STEPS_A_PAGE = 30;
/** What takes something away: done once the rest is. */
const TAKES_AWAY =
	/effacer|sortir|partout|verrouiller|fermer|clore|cloture|abandonner|annuler|retirer|arreter|quitter|oublier|liberer|detacher|\/fin$|faits\/|\[une=uuid\]/;

export const takesAway = (label: string) => TAKES_AWAY.test(label);

/** Somebody of one role, who goes round the site and plays what she has not played yet. */
export class Player {
	readonly who: Role;
	readonly todo: Set<string>;
	readonly visits = new Map<string, number>();
	readonly visited = new Set<string>();
	readonly tries = new Map<string, number>();
	next: string[] = [];
	readonly #visitor: Visitor;
	readonly #atlas: Atlas;
	readonly #words: Words;
	readonly #ledger: Ledger;

	constructor(
		who: Role,
		todo: readonly string[],
		has: { visitor: Visitor; atlas: Atlas; words: Words; ledger: Ledger }
	) {
		this.who = who;
		this.todo = new Set(todo);
		this.#visitor = has.visitor;
		this.#atlas = has.atlas;
		this.#words = has.words;
		this.#ledger = has.ledger;
	}

	/** Reads the page at an address, and what it leads to. */
	async visit(address: string): Promise<Page | null> {
		let at = address;
		for (let hops = 0; hops < 4; hops += 1) {
			const route = matchRoute(pathOf(at))!;
			this.visited.add(at);
			this.visits.set(route, (this.visits.get(route) ?? 0) + 1);
			const answer = await this.#visitor.get(at);
			this.#count('GET', at, answer);
			const onward = answer.location && within(answer.location, at);
			if (!onward) return this.read(answer, at);
			this.#atlas.addLinks([onward]);
			at = onward;
			if (!matchRoute(pathOf(at))) return null;
		}
		return null;
	}

	read({ status, text, type }: Answer, at: string): Page | null {
		if (!type.includes('html')) return null;
		const page = readPage(text, at);
		this.#atlas.addLinks(page.links);
		this.#atlas.addCarried(text);
		if (status >= 400 && page.forms.length === 0) return null;
		const [, heading] = /^\/equipe\/habitants\/[0-9a-f-]{36}$/.test(pathOf(at))
			? (/<h1[^>]*>([^<]+)/.exec(text) ?? [])
			: [];
		if (heading) this.#words.resident = heading.trim();
		for (const form of page.forms) this.#atlas.see(labelOf(form), at);
		this.#atlas.addLinks(page.searches.map((form) => asAddress(form, this.#words)));
		return page;
	}

	/** Plays, on that page and on what it answers, all that is left to play there. */
	async playPage(first: Page, mayTakeAway: boolean): Promise<void> {
		let page: Page | null = first;
		for (let steps = 0; page && steps < STEPS_A_PAGE; steps += 1) {
			const form = this.#toPlay(page, mayTakeAway);
			if (!form) return;
			page = await this.#try(form, page);
		}
	}

	#toPlay(page: Page, mayTakeAway: boolean): { form: Form; label: string; manner: number } | null {
		const labels = [...new Set(page.forms.map(labelOf))]
			.filter((label) => this.todo.has(label) && (mayTakeAway || !takesAway(label)))
			.filter((label) => (this.tries.get(label) ?? 0) < TRIES_IN_ALL)
			.toSorted((one, other) => Number(takesAway(one)) - Number(takesAway(other)));
		for (const label of labels) {
			const tried = this.#triedOn(page, label);
			if (tried >= TRIES_A_PAGE) continue;
			const forms = page.forms.filter((form) => labelOf(form) === label);
			const known = this.#ledger.manners.get(label);
			const order = MANNERS.map((_, nth) => nth).toSorted(
				(one, other) => Number(other === known) - Number(one === known)
			);
			const few = Math.min(forms.length, 3);
			this.#tried.set(`${page.forms[0]?.page} ${label}`, tried + 1);
			return {
				label,
				form: forms[tried % few]!,
				manner: order[Math.floor(tried / few) % order.length]!
			};
		}
		return null;
	}

	readonly #tried = new Map<string, number>();
	#triedOn(page: Page, label: string): number {
		return this.#tried.get(`${page.forms[0]?.page} ${label}`) ?? 0;
	}

	async #try(
		{ form, label, manner }: { form: Form; label: string; manner: number },
		page: Page
	): Promise<Page | null> {
		this.tries.set(label, (this.tries.get(label) ?? 0) + 1);
		const body = fillForm(form, manner, this.#words);
		const answer = await this.#visitor.post(form.address, body);
		this.#count('POST', form.address, answer);
		const play = { label, who: this.who, status: answer.status, address: form.address, body };
		const after = this.read(answer, form.page);
		if (answer.status >= 400) {
			this.#ledger.refusals.push({ ...play, said: saidIn(answer.text) });
			return after && hasAll(after, page) ? after : page;
		}
		this.#ledger.plays.push(play);
		this.#ledger.manners.set(label, manner);
		this.todo.delete(label);
		this.#atlas.unsee(label, form.page);
		const onward = answer.location && within(answer.location, form.page);
		this.next.unshift(form.page);
		if (onward && matchRoute(pathOf(onward))) {
			this.next.unshift(onward);
			this.#atlas.add(onward);
		}
		return onward ? null : after;
	}

	#count(method: string, address: string, { status }: Answer): void {
		this.#ledger.requests += 1;
		if (status >= 500) {
			this.#ledger.failures.push({ who: this.who, where: `${method} ${address}`, status });
		}
	}
}

/** A page that refuses shows again what it showed, and perhaps choices more. */
function hasAll(after: Page, before: Page): boolean {
	const labels = new Set(after.forms.map(labelOf));
	return before.forms.every((form) => labels.has(labelOf(form)));
}

export function labelOf({ address }: Form): string {
	const url = new URL(address, 'http://here.invalid');
	const name = [...url.searchParams.keys()].find((key) => key.startsWith('/'));
	const route = matchRoute(url.pathname) ?? url.pathname;
	return name ? `${route} ?${name}` : route;
}

function asAddress(form: Form, words: Words): string {
	const typed = fillForm(form, 0, words) as URLSearchParams;
	return `${pathOf(form.address)}?${typed}`;
}

function saidIn(html: string): string {
	const [, alert = ''] =
		/role="alert"[^>]*>([\s\S]{0,900})/.exec(html) ?? /<h1[^>]*>([\s\S]{0,300})/.exec(html) ?? [];
	return alert
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 200);
}
