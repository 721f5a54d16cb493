import {
	ASK_QUESTIONS,
	type AskQuestion,
	kioskAddress,
	saidOfQuestion
} from '#lib/features/lobby/kiosk-screens/index.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';
import { offerPlaces } from '../../../../centres/[centre=slug]/demander/load-ask.ts';
import { kioskOf } from '../../../kiosk-of.ts';

type Asked = Parameters<typeof offerPlaces>[0];
type Places = Pick<Awaited<ReturnType<typeof offerPlaces>>, 'asked' | 'choices'>;

/** What is offered here: of what she pressed on the list, that alone. */
export async function offerAtKiosk(event: Asked, text: PublicText) {
	const places = await offerPlaces(event, kioskOf(event).centre, text);
	const { asked, choices } = places;
	return { ...places, choices: choices.filter(({ id }) => asked === null || id === asked) };
}

/** What is said of a question; where the whole list is too long for the voice, what is asked alone. */
export function toSay(
	{ locals }: Pick<Asked, 'locals'>,
	question: AskQuestion,
	text: PublicText,
	{ choices }: Places
): { words: string; name: string } | null {
	for (const offered of [choices, []]) {
		const words = saidOfQuestion(question, text, offered);
		const name = locals.world.speech.nameOf(words, languageOf(text));
		if (name) return { words, name };
	}
	return null;
}

/** Where each question is heard; null on an installation that has no voice. */
export const soundsOfQuestions = (
	event: Pick<Asked, 'locals'>,
	text: PublicText,
	places: Places
): Record<AskQuestion, string | null> => {
	const addressOf = (question: AskQuestion) => {
		const said = toSay(event, question, text, places);
		if (!said) return null;
		const asked = new URLSearchParams({
			...(places.asked && { pour: places.asked }),
			v: said.name.slice(0, 12)
		});
		return kioskAddress(text, `/ateliers/demander/${question}.mp3?${asked}`);
	};
	return Object.fromEntries(
		ASK_QUESTIONS.map((question) => [question, addressOf(question)])
	) as Record<AskQuestion, string | null>;
};
