import type { IncomingMessage } from 'node:http';
import { isOfTeam, takesFiles } from './body-limit.ts';

type Told = { lang: string; title: string; 413: string; 503: string };

/** What a resident reads whose photo is not taken, in the language of the page she sent it from. */
const TOLD: Record<'fr' | 'en' | 'ar', Told> = {
	fr: {
		lang: 'fr',
		title: 'Rien n’est envoyé',
		413: 'Votre photo est trop lourde. Revenez en arrière : vos mots y sont encore. Choisissez une autre photo, ou envoyez sans photo.',
		503: 'Beaucoup de photos arrivent en même temps. Attendez un instant, puis revenez en arrière : vos mots y sont encore. Vous pouvez aussi envoyer sans photo.'
	},
	en: {
		lang: 'en',
		title: 'Nothing was sent',
		413: 'Your photo is too heavy. Go back: your words are still there. Choose another photo, or send without a photo.',
		503: 'Many photos are coming in at the same time. Wait a moment, then go back: your words are still there. You can also send without a photo.'
	},
	ar: {
		lang: 'ar',
		title: 'لم يُرسَل شيء',
		413: 'صورتك كبيرة جدًّا. ارجع إلى الوراء: كلماتك ما زالت هناك. اختر صورة أخرى، أو أرسل من دون صورة.',
		503: 'تصل صور كثيرة في الوقت نفسه. انتظر لحظة ثم ارجع إلى الوراء: كلماتك ما زالت هناك. يمكنك أيضًا الإرسال من دون صورة.'
	}
};

/** Null for what is not a photo of a resident. */
export function toldOfPhoto(request: IncomingMessage): Told | null {
	if (!takesFiles(request) || isOfTeam(request)) return null;
	const [, language] = /^\/(en|ar)\//.exec(request.url ?? '') ?? [];
	return TOLD[(language ?? 'fr') as keyof typeof TOLD];
}
