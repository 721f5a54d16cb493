import { type ActionFailure, redirect } from '@sveltejs/kit';
import type * as v from 'valibot';
import { asViewer, type Viewer } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Asked, askedBy, type CentreViewer, type Right, type Visit } from './asked.ts';
import { refuseForm, type Refused, type Refusal } from './refused.ts';
import { readForm, type Shape } from './read-form.ts';

/** A form's own reader, where a page has as many fields as lines. */
export type Reader = (form: FormData) => object;
export type SentOf<Read> = Read extends Shape
	? v.InferOutput<Read>
	: Read extends (form: FormData) => infer Said
		? Exclude<Said, Refusal>
		: never;

type RefusedBy<Done> = Extract<Done, Refusal>;
type DoneOf<Done> = Exclude<Done, Refusal>;

/** What a deed knows besides what was sent. */
export type Doing<Names extends string = never, Who extends Viewer = CentreViewer> = Asked<
	Names,
	Who
> & { form: FormData };

/** Where to go next: an address; or what the page she is on is told, a sentence for the least. */
type Next<Done, Sent, Ask, Told> =
	string | ((done: Done, doing: Ask, sent: Sent) => string | Told | Promise<string | Told>);

/**
 * The field beside which each refusal of the use case is said; `otherwise` is for any other. While the
 * compiler has not yet read the use case, any field is taken.
 */
type Beside<Done> = unknown extends Done
	? Record<string, string>
	: Partial<Record<RefusedBy<Done>['refusal'] | 'otherwise', string>>;

type Action<Names extends string, Done, Told> = (
	event: Visit<Names> & { request: Request }
) => Promise<ActionFailure<Refused<RefusedBy<Done>>> | Told>;

/**
 * One gesture of a form: who may, what is sent, the use case, where to go next. Refused by its shape
 * (400) or by its use case (409), it writes nothing, and the page gives her words back.
 */
export function deed<
	Read extends Shape | Reader,
	Done,
	Names extends string = never,
	Who extends Viewer = CentreViewer,
	Told extends object = never
>(
	right: Right<Who>,
	shape: Read,
	work: (db: Db, sent: SentOf<Read>, doing: Doing<Names, Who>) => Promise<Done>,
	next: Next<DoneOf<Done>, SentOf<Read>, Doing<Names, Who>, Told>,
	beside: Beside<Done> = {}
): (name: string) => Action<Names, Done, Told> {
	return (name) => async (event) => {
		const asked = askedBy<Names, Who>(event, right);
		const form = await event.request.formData();
		const read = typeof shape === 'function' ? readBy(shape, form) : readForm(shape, form);
		if ('errors' in read) {
			return refuseForm<RefusedBy<Done>>(400, { name, form, errors: read.errors, why: null });
		}
		const sent = read.sent as SentOf<Read>;
		const doing = { ...asked, form };
		const done = await asViewer(event.locals, (db) => work(db, sent, doing));
		if (isRefusal(done)) {
			const why = done as RefusedBy<Done>;
			const fields: Readonly<Record<string, string | undefined>> = beside;
			const errors = { [fields[why.refusal] ?? beside.otherwise ?? '']: why.message };
			return refuseForm(409, { name, form, errors, why });
		}
		const then = typeof next === 'function' ? await next(done as DoneOf<Done>, doing, sent) : next;
		if (typeof then === 'string') redirect(303, then);
		return then;
	};
}

/** The deeds of a page, each under the name its form calls it by. */
export function deeds<Named extends Record<string, (name: string) => unknown>>(
	named: Named
): { [Name in keyof Named]: ReturnType<Named[Name]> } {
	return Object.fromEntries(Object.entries(named).map(([name, one]) => [name, one(name)])) as {
		[Name in keyof Named]: ReturnType<Named[Name]>;
	};
}

/** The page she is on, shown again. */
export const here = (_done: unknown, { url }: { url: URL }): string => url.pathname;

function readBy(read: Reader, form: FormData) {
	const sent = read(form);
	return isRefusal(sent) ? { errors: { '': sent.message } } : { sent };
}

function isRefusal(done: unknown): done is Refusal {
	return typeof done === 'object' && done !== null && 'refusal' in done && 'message' in done;
}
