import type { WhenAsked, WhenName } from './asked.ts';
import { WHEN_NAMES, whenTyped } from './when.ts';

/** Nobody types more. */
const LONGEST = 200;

/** What the address of the list asks: its own fields, and no other. */
export type SearchForm = {
	besoin: string;
	ou: string;
	ouvert: WhenName | '';
	pasAPas: boolean;
	gratuit: boolean;
	langue: string;
	/** How many places were told before. */
	suite: number;
};

/** What whoever acts may read of an address, whatever was written in it. */
export function readSearchForm(asked: URLSearchParams): SearchForm {
	const text = (field: string) => (asked.get(field) ?? '').trim().slice(0, LONGEST);
	const ouvert = text('ouvert');
	const suite = text('suite');
	return {
		besoin: text('besoin'),
		ou: text('ou'),
		ouvert: isWhen(ouvert) ? ouvert : '',
		pasAPas: asked.has('pas-a-pas'),
		gratuit: asked.has('gratuit'),
		langue: /^[a-z]{2,3}$/.test(text('langue')) ? text('langue') : '',
		suite: /^[1-9]\d{0,4}$/.test(suite) ? Number(suite) : 0
	};
}

/** The same, as an address asks it again; what is not asked is not written. */
export function searchQuery(form: Partial<SearchForm>): string {
	const query = new URLSearchParams();
	if (form.besoin) query.set('besoin', form.besoin);
	if (form.ou) query.set('ou', form.ou);
	if (form.ouvert) query.set('ouvert', form.ouvert);
	if (form.pasAPas) query.set('pas-a-pas', 'oui');
	if (form.gratuit) query.set('gratuit', 'oui');
	if (form.langue) query.set('langue', form.langue);
	if (form.suite) query.set('suite', String(form.suite));
	const text = query.toString();
	return text ? `?${text}` : '';
}

/** Whether anything is looked for: without, the page says what may be. */
export const isAsking = (form: SearchForm): boolean =>
	Boolean(form.besoin || form.ou || form.ouvert || form.pasAPas || form.gratuit || form.langue);

/** When it must be open, as it was chosen; or had better be, as it was typed. */
export function whenAsked(form: SearchForm): WhenAsked | null {
	if (form.ouvert) return { name: form.ouvert, isMust: true };
	const name = whenTyped(form.besoin);
	return name && { name, isMust: false };
}

const isWhen = (name: string): name is WhenName => WHEN_NAMES.some((one) => one === name);
