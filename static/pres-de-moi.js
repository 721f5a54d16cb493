// Puts the nearest centre first. The position is asked for by a press, stays in this page, and is sent nowhere.
(function () {
	var offer = document.getElementById('pres-de-moi');
	var list = document.querySelector('.centres');
	if (!offer || !list || !navigator.geolocation) return;
	offer.hidden = false;
	var status = offer.querySelector('[role="status"]');
	var forms = offer.getAttribute('data-walk').split('|');
	var comma = offer.getAttribute('data-comma');
	// Metres a minute, as somebody walks who does not hurry.
	var PACE = 67;
	function metres(from, to) {
		var turn = Math.PI / 180;
		var north = (to[0] - from[0]) * turn;
		var east = (to[1] - from[1]) * turn * Math.cos(((to[0] + from[0]) / 2) * turn);
		return 6371000 * Math.sqrt(north * north + east * east);
	}
	function say(name) {
		status.textContent = offer.getAttribute('data-' + name);
	}
	// Beyond an hour, nobody walks.
	function walk(far) {
		var minutes = Math.max(1, Math.round(far / PACE));
		if (!(minutes <= 60)) return '';
		var form = minutes < 3 ? minutes - 1 : minutes < 11 ? 2 : 3;
		return forms[Math.min(form, forms.length - 1)].replace('{minutes}', minutes);
	}
	function tell(centre) {
		var words = walk(centre.far);
		var said = centre.item.querySelector('[data-far]');
		said.textContent = words;
		said.hidden = !words;
		var near = '[data-near="' + centre.item.getAttribute('data-centre') + '"]';
		[].slice.call(document.querySelectorAll(near)).forEach(function (line) {
			line.said = line.said || line.textContent;
			var more = comma + words.charAt(0).toLowerCase() + words.slice(1) + '.';
			line.textContent = words ? line.said.slice(0, -1) + more : line.said;
		});
		list.appendChild(centre.item);
	}
	function arrange(found) {
		var here = [found.coords.latitude, found.coords.longitude];
		var centres = [].slice.call(list.children).map(function (item) {
			var place = item.getAttribute('data-place');
			return { item: item, far: place ? metres(here, place.split(',').map(Number)) : Infinity };
		});
		centres.sort(function (one, other) {
			return one.far === other.far ? 0 : one.far - other.far;
		});
		centres.forEach(tell);
		say('found');
		var first = list.querySelector('a');
		if (first) first.focus();
	}
	offer.querySelector('button').addEventListener('click', function () {
		say('looking');
		navigator.geolocation.getCurrentPosition(
			arrange,
			function () {
				say('lost');
			},
			{ timeout: 15000, maximumAge: 600000 }
		);
	});
})();
