import type { charts as vi } from "../vi/charts";

export const charts: Readonly<Record<keyof typeof vi, string>> = {
  "chart.title": "{figure} registered, {period}",
  "chart.title.standing": "{figure} {reached}, {period}",
  "chart.title.sum": "{amount}, {period}",
  "chart.title.sides": "{sides} models and exemplars {what}",
  "chart.title.targets": "{count}/{target} models and exemplars against the targets, {period}",
  "chart.enrolled": "registered",
  "chart.subtitle": "{scope}, by {splits}",
  "chart.and": " and ",
  "chart.scheme": "({count} fields)",
  "chart.source": "Source: the register of skilful mass mobilisation, {day}",
  "chart.unknown": "not known",
  "chart.rest": "Not drawn: {count} other units, {sum} in all",
  "chart.before": "Not drawn: {count} earlier times, {sum} in all",
  "chart.registered": "Registered",
  "chart.target": "Target",
  "chart.progress": "{count}/{target}, {verdict}",
  "chart.shares": "Shares: {parts}.",
  "chart.share": "{name} {share}",
  "chart.file": "Chart {title}, {place}.png",
};
