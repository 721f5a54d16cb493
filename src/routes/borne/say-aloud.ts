import { error } from '@sveltejs/kit';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { sendSound } from '#lib/http/send-sound.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';

type Asked = { locals: App.Locals; request: Request };

/** Words said aloud by the installation. */
export async function sayAloud(
	{ locals, request }: Asked,
	text: PublicText,
	words: string | undefined
): Promise<Response> {
	if (!words) error(404, { message: 'Cet écran ne s’écoute pas.' });
	const sound = await locals.world.speech.soundOf(words, languageOf(text));
	if ('refusal' in sound) error(503, { message: sound.message });
	return sendSound(request, sound.path);
}

/** Where words are heard, at an address of the screens; undefined: no voice says them here. */
export function soundAt(
	{ locals }: Pick<Asked, 'locals'>,
	text: PublicText,
	{ words, at }: { words: string; at: string }
): string | undefined {
	const name = locals.world.speech.nameOf(words, languageOf(text));
	return name ? kioskAddress(text, `${at}/son.mp3?v=${name.slice(0, 12)}`) : undefined;
}
