import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import type { NewTheme } from './theme-state.ts';

const text = v.optional(v.pipe(v.string(), v.trim()), '');
const day = (message: string) => v.pipe(v.string(), v.check(isDay, message));

/** A theme as a colleague writes it; its title, its words and its days are judged by the use case. */
export const ThemeForm = v.pipe(
	v.object({
		genre: v.picklist(['question', 'walk'], 'Choisissez\u00a0: une question ou une balade.'),
		titre: text,
		explication: text,
		debut: day('Choisissez le premier jour.'),
		fin: day('Choisissez le dernier jour.')
	}),
	v.transform(({ genre, titre, explication, debut, fin }): NewTheme => ({
		...{ kind: genre, title: titre, words: explication, opensOn: debut, closesOn: fin }
	}))
);

/** What was decided. */
export const DecidedForm = v.object({ decision: text });
