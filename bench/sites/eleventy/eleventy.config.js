const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const two = (number) => String(number).padStart(2, "0");

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy("content/assets");
  eleventyConfig.addFilter("when", (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`);
  eleventyConfig.addFilter("iso", (date) => `${date.toISOString().slice(0, 16)}+00:00`);
  eleventyConfig.addCollection("newest", (api) => api.getFilteredByTag("entry").sort((a, b) => b.date - a.date));
  eleventyConfig.addCollection("listed", (api) => {
    const listed = {};
    for (const entry of api.getFilteredByTag("entry").sort((a, b) => b.date - a.date)) {
      for (const id of [...entry.data.actors, ...entry.data.topics]) (listed[id] ??= []).push(entry);
    }
    return listed;
  });
  eleventyConfig.addCollection("names", (api) =>
    Object.fromEntries(api.getFilteredByTag("thing").map((thing) => [thing.fileSlug, thing.data.title])));
}

export const config = {
  dir: { input: "content", includes: "../_includes", output: "public" },
  markdownTemplateEngine: false,
  templateFormats: ["md", "njk"],
};
