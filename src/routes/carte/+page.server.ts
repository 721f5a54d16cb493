import { languageChoices, searchQuery, tellPlace } from '#lib/features/neighbourhood/map/index.ts';
import { NEEDS } from '#lib/features/resources/places/index.ts';
import { houseShell } from '../house-shell.ts';
import { answerSearch } from './answer-search.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** Asked for most, before anything is typed. */
const FIRST = [
	...['manger', 'energie', 'cantine', 'caf', 'carte-identite', 'emploi'],
	...['medecin', 'logement', 'francais', 'ordinateur', 'creche', 'vetements']
];

export const load: PageServerLoad = async (event) => {
	const { form, asked, start, answer, map, languages } = await answerSearch(event);
	const hrefOfNeed = (label: string) =>
		`/carte${searchQuery({ ...form, besoin: label, suite: 0 })}#reponse`;
	const told = ({ code, label }: { code: string; label: string }) => ({
		...{ code, label, href: hrefOfNeed(label) }
	});
	return {
		shell: await houseShell(event),
		map,
		isMapAsked: event.url.searchParams.get('vue') === 'carte',
		form,
		languages: languageChoices(languages),
		needs: answer ? [] : NEEDS.filter(({ code }) => FIRST.includes(code)).map(told),
		answer: answer && {
			needs: answer.needs.map(told),
			isSure: answer.isSure,
			calls: answer.calls.map(({ code, call }) => ({ code, call: call! })),
			start: start?.words ?? (answer.town && `à ${answer.town}`),
			isLost: form.ou !== '' && start === null,
			hasWalk: answer.found.some(({ minutes }) => minutes !== null),
			total: answer.total,
			places: answer.found.map((place) => tellPlace(place, asked.now, asked.when ?? null)),
			after: form.suite,
			next: answer.next && `/carte${searchQuery({ ...form, suite: answer.next })}#reponse`
		}
	};
};
