// Says moments of Beijing in the zone of whoever looks, where that is another one. Without this script
// the page says them in Beijing time alone.
"use strict";
{
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const style = { dateStyle: "medium", timeStyle: "short" };
  const inZone = (moment, timeZone) =>
    new Intl.DateTimeFormat(document.documentElement.lang, { ...style, timeZone }).format(moment);

  const say = (place, moment) => {
    const isOther =
      !Number.isNaN(moment.valueOf()) && inZone(moment, own) !== inZone(moment, "Asia/Shanghai");
    place.textContent = isOther ? `${place.dataset.label} ${inZone(moment, own)} (${own})` : "";
  };

  const follow = () => {
    for (const place of document.querySelectorAll("[data-local-time]")) {
      say(place, new Date(place.dataset.localTime));
    }
    for (const place of document.querySelectorAll("[data-local-moment]")) {
      const [day, time] = place.htmlFor.toString().split(" ").map((id) => document.getElementById(id));
      // China has kept one time all year since 1992.
      const update = () => say(place, new Date(`${day.value}T${time.value}+08:00`));
      day.addEventListener("input", update);
      time.addEventListener("input", update);
      update();
    }
  };
  follow();
}
