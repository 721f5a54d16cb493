import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { LightPicture } from '#lib/platform/pictures/redraw-photo.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { CentrePage } from '../domain/centre-page.ts';
import { type PhotoWords, withPhoto } from '../domain/centre-photo.ts';
import { keptPhotos } from './read-photos.ts';
import { writePage } from './write-page.ts';

/** Beside those of the page; more of them, and nobody finds the right one. */
const MOST_KEPT = 12;

/** Keeps a photo, which comes redrawn, and puts it last in a new version of the page. */
export async function addPhoto(
	db: Db,
	{ from, words, picture }: { from: string | null; words: PhotoWords; picture: LightPicture }
) {
	const { shows, showsEn, showsAr, consent } = words;
	const secret = refuseConfidential({
		...{ 'Ce qu’on voit': [shows, showsEn, showsAr].filter(Boolean).join('\n') },
		'Où l’accord est gardé': consent?.note ?? ''
	});
	if (secret) return secret;
	const change = async (was: CentrePage) => {
		if ((await keptPhotos(db)).length >= MOST_KEPT) {
			return refuse(
				'too-many',
				`Vous gardez déjà ${MOST_KEPT} photos\u00a0: effacez celles qui ne servent plus.`
			);
		}
		const { id } = await db
			.insertInto('centre_photos')
			.values({
				...{ centre_id: centreOf(db), shows, shows_en: showsEn, shows_ar: showsAr },
				...{ bytes: picture.redrawn, width: picture.width, height: picture.height },
				...{ consent_on: consent?.on ?? null, consent_note: consent?.note ?? null },
				...recordedBy(db)
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await writeJournal(db, { action: 'add', kind: 'centre-photo', id });
		const photos = withPhoto(was.photos, id);
		return 'refusal' in photos ? photos : { ...was, photos };
	};
	return writePage(db, { from, change });
}
