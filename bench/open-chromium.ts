import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../tests/gate/find-chromium.ts';

/** A browser of this machine, as the journeys open theirs. */
export async function openChromium(args: string[] = []): Promise<Browser> {
	const found = await findChromium(() => {});
	if ('problem' in found) throw new Error(found.problem);
	return chromium.launch({
		...(found.path && { executablePath: found.path }),
		args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args]
	});
}
