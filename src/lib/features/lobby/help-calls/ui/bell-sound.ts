/** Two notes, drawn: nothing to download. */
const NOTES = [880, 660];

/** A browser lets a page sound once somebody touched it; one tab of all sounds. */
export function openSound(at: string, allowed: () => void) {
	const left = new AbortController();
	const { signal } = left;
	let sound: AudioContext | undefined;
	let isMine = false;

	async function allow(): Promise<void> {
		sound ??= new AudioContext();
		await sound.resume();
		if (sound.state !== 'running' || signal.aborted) return;
		for (const gesture of GESTURES) removeEventListener(gesture, allow);
		allowed();
		if (!Object.hasOwn(Navigator.prototype, 'locks')) isMine = true;
		else {
			const hold = () => {
				isMine = true;
				return new Promise<void>((letGo) => signal.addEventListener('abort', () => letGo()));
			};
			navigator.locks.request(`${at} sonne`, { signal }, hold).catch(() => {});
		}
	}
	const GESTURES = ['pointerdown', 'keydown'] as const;
	for (const gesture of GESTURES) addEventListener(gesture, allow, { signal });

	return {
		ring(): void {
			if (!sound || !isMine) return;
			for (const [nth, note] of NOTES.entries()) {
				const [tone, volume] = [sound.createOscillator(), sound.createGain()];
				const from = sound.currentTime + nth * 0.28;
				tone.frequency.value = note;
				volume.gain.setValueAtTime(0.25, from);
				volume.gain.exponentialRampToValueAtTime(0.001, from + 0.26);
				tone.connect(volume).connect(sound.destination);
				tone.start(from);
				tone.stop(from + 0.27);
			}
		},
		close(): void {
			left.abort();
			void sound?.close();
		}
	};
}
