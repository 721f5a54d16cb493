import {
	kioskAddress,
	saidOf,
	type SpokenScreen
} from '#lib/features/lobby/kiosk-screens/index.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';

type Asked = { locals: App.Locals; params: { texte?: PublicText } };

/** Where a screen is heard; null on an installation that has no voice. */
export function soundOfScreen({ locals, params }: Asked, screen: SpokenScreen): string | null {
	const text = params.texte ?? 'fr';
	const name = locals.world.speech.nameOf(saidOf(screen, text), languageOf(text));
	return name && kioskAddress(text, `/son/${screen}.mp3?v=${name.slice(0, 12)}`);
}
