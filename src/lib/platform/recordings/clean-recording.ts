import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { cleanM4a } from './clean-m4a.ts';
import { cleanMp3 } from './clean-mp3.ts';
import type { CleanRecording } from './recording.ts';

export type RecordingRefusal = Refusal<'not-a-recording' | 'cut' | 'too-heavy' | 'too-long'>;

export const MOST_BYTES = 3 * 1_048_576;
const MOST_SECONDS = 180;

const NOT_A_RECORDING = refuse(
	'not-a-recording',
	'Ce fichier n’est pas un enregistrement MP3 ou M4A. Enregistrez la voix avec le dictaphone d’un téléphone, puis choisissez ce fichier.'
);
const CUT = refuse(
	'cut',
	'Cet enregistrement est coupé ou abîmé. Envoyez-le à nouveau depuis le téléphone, ou enregistrez-le encore une fois.'
);
const TOO_HEAVY = refuse(
	'too-heavy',
	'Cet enregistrement est trop lourd\u00a0: 3\u00a0Mo au plus. Choisissez la qualité «\u202fnormale\u202f» du dictaphone, puis recommencez.'
);
const TOO_LONG = refuse(
	'too-long',
	'Cet enregistrement est trop long\u00a0: 3\u00a0minutes au plus. Lisez seulement le texte de cette partie.'
);

/**
 * A recording, read by its bytes and not by its name, without its title, its place, its day and its
 * device: an MP3 keeps its frames alone, an M4A what is needed to hear it.
 */
export function cleanRecording(bytes: Uint8Array): CleanRecording | RecordingRefusal {
	if (bytes.length > MOST_BYTES) return TOO_HEAVY;
	const kind = isMp4(bytes) ? 'm4a' : 'mp3';
	const cleaned = kind === 'm4a' ? cleanM4a(bytes) : cleanMp3(bytes);
	if (cleaned === 'another') return NOT_A_RECORDING;
	if (cleaned === 'cut') return CUT;
	const { seconds } = cleaned;
	if (seconds > MOST_SECONDS) return TOO_LONG;
	return { kind, bytes: cleaned.bytes, seconds: Math.max(1, Math.round(seconds)) };
}

const isMp4 = (bytes: Uint8Array) =>
	Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp';
