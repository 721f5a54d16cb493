// Hands what the desk allowed to the machine, which verifies that we signed it. A site opens only once the
// browser has read its rules again: until then nothing leads to it.
import { askAgent, hasAgent } from './agent.js';

const box = document.querySelector('[data-accord]');
if (box && hasAgent()) {
	const way = document.querySelector('[data-accord-way]');
	if (way) way.hidden = true;
	box.textContent = box.dataset.doing;
	const answer = await askAgent(box.dataset.accord, {
		type: 'application/json',
		body: box.dataset.body
	});
	if (answer?.ok) {
		const { secondes = 0 } = await answer.json();
		await new Promise((done) => setTimeout(done, secondes * 1000));
	}
	box.textContent = answer?.ok ? box.dataset.done : box.dataset.failed;
	if (way) way.hidden = !answer?.ok;
}
