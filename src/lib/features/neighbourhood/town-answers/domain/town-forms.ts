import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { chosenId, pressed } from '#lib/shared/typed-values.ts';
import { TOWN_STATES, type TownState } from './town-states.ts';

const STATES = Object.keys(TOWN_STATES) as [TownState, ...TownState[]];
const SENTENCE = 'Choisissez une réponse.';

/** What a service answers: one press, a day when it is planned, words when it has some. */
export const TownAnswerForm = v.object({
	etat: v.picklist(STATES, SENTENCE),
	jour: v.pipe(
		v.string(),
		v.trim(),
		v.check((day) => day === '' || isDay(day), 'Vérifiez le jour prévu.')
	),
	mots: v.pipe(v.string(), v.trim())
});

/** Whether the words of a service are shown to everybody. */
export const TownWordsForm = v.object({
	reponse: chosenId(),
	suite: pressed(['montrer', 'garder'], 'Dites si ces mots sont montrés.')
});
