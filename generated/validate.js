// Generated from openapi/ by `npm run generate`. Do not edit.

"use strict";
export const createSessionRequest = validate0;
const schema0 = {"type":"object","required":["headers","query","path","body"],"properties":{"headers":{"type":"object","required":[],"properties":{"prefer":{"type":"string","minLength":1},"client-request-id":{"type":"string","format":"uuid"}}},"query":{"type":"object","required":[],"properties":{}},"path":{"type":"object","required":[],"properties":{}},"body":{"$ref":"contract.json#/components/schemas/CreateSessionRequest"}}};
const schema2 = {"type":"object","description":"What a new session should be.","required":["persistChanges"],"properties":{"persistChanges":{"type":"boolean","description":"Whether changes are saved to the workbook. With `true` each successful call is already saved. With `false` the changes live in a temporary copy and vanish with the session.","x-idle-minutes":{"persistent":5,"nonPersistent":7},"examples":[true]}}};
const formats0 = /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate0.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.query === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.path === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.body === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.prefer !== undefined){
let data1 = data0.prefer;
if(typeof data1 === "string"){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/headers/prefer",schemaPath:"#/properties/headers/properties/prefer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/headers/prefer",schemaPath:"#/properties/headers/properties/prefer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
let data2 = data0["client-request-id"];
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
const err6 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.query !== undefined){
let data3 = data.query;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err9 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.path !== undefined){
let data4 = data.path;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err10 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.body !== undefined){
let data5 = data.body;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.persistChanges === undefined){
const err11 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/CreateSessionRequest/required",keyword:"required",params:{missingProperty: "persistChanges"},message:"must have required property '"+"persistChanges"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5.persistChanges !== undefined){
if(typeof data5.persistChanges !== "boolean"){
const err12 = {instancePath:instancePath+"/body/persistChanges",schemaPath:"contract.json#/components/schemas/CreateSessionRequest/properties/persistChanges/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/CreateSessionRequest/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate0.errors = vErrors;
return errors === 0;
}
validate0.evaluated = {"props":{"headers":true,"query":true,"path":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const refreshSessionRequest = validate2;
const schema3 = {"type":"object","required":["headers","query","path"],"properties":{"headers":{"type":"object","required":["workbook-session-id"],"properties":{"workbook-session-id":{"type":"string","minLength":1},"client-request-id":{"type":"string","format":"uuid"}}},"query":{"type":"object","required":[],"properties":{}},"path":{"type":"object","required":[],"properties":{}},"body":{"$ref":"contract.json#/components/schemas/EmptyObject"}}};
const schema4 = {"type":"object","description":"An empty JSON object.","maxProperties":0,"additionalProperties":false};

function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate2.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.query === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.path === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["workbook-session-id"] === undefined){
const err3 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "workbook-session-id"},message:"must have required property '"+"workbook-session-id"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0["workbook-session-id"] !== undefined){
let data1 = data0["workbook-session-id"];
if(typeof data1 === "string"){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/headers/workbook-session-id",schemaPath:"#/properties/headers/properties/workbook-session-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/headers/workbook-session-id",schemaPath:"#/properties/headers/properties/workbook-session-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
let data2 = data0["client-request-id"];
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
const err6 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.query !== undefined){
let data3 = data.query;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err9 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.path !== undefined){
let data4 = data.path;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err10 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.body !== undefined){
let data5 = data.body;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length > 0){
const err11 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/EmptyObject/maxProperties",keyword:"maxProperties",params:{limit: 0},message:"must NOT have more than 0 properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data5){
const err12 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/EmptyObject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/EmptyObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate2.errors = vErrors;
return errors === 0;
}
validate2.evaluated = {"props":{"headers":true,"query":true,"path":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const getWorkbookOperationRequest = validate3;
const schema5 = {"type":"object","required":["headers","query","path"],"properties":{"headers":{"type":"object","required":[],"properties":{"workbook-session-id":{"type":"string","minLength":1},"client-request-id":{"type":"string","format":"uuid"}}},"query":{"type":"object","required":[],"properties":{}},"path":{"type":"object","required":["operation-id"],"properties":{"operation-id":{"type":"string","minLength":1}}}}};

function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate3.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.query === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.path === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["workbook-session-id"] !== undefined){
let data1 = data0["workbook-session-id"];
if(typeof data1 === "string"){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/headers/workbook-session-id",schemaPath:"#/properties/headers/properties/workbook-session-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/headers/workbook-session-id",schemaPath:"#/properties/headers/properties/workbook-session-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
let data2 = data0["client-request-id"];
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
const err5 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.query !== undefined){
let data3 = data.query;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.path !== undefined){
let data4 = data.path;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["operation-id"] === undefined){
const err9 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "operation-id"},message:"must have required property '"+"operation-id"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4["operation-id"] !== undefined){
let data5 = data4["operation-id"];
if(typeof data5 === "string"){
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/path/operation-id",schemaPath:"#/properties/path/properties/operation-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/path/operation-id",schemaPath:"#/properties/path/properties/operation-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate3.errors = vErrors;
return errors === 0;
}
validate3.evaluated = {"props":{"headers":true,"query":true,"path":true},"dynamicProps":false,"dynamicItems":false};

export const sessionInfoResourceRequest = validate4;
const schema6 = {"type":"object","required":["headers","query","path"],"properties":{"headers":{"type":"object","required":[],"properties":{"client-request-id":{"type":"string","format":"uuid"}}},"query":{"type":"object","required":[],"properties":{"sessionId":{"type":"string","minLength":1}}},"path":{"type":"object","required":["key"],"properties":{"key":{"type":"string","minLength":1}}}}};

function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate4.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.query === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.path === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["client-request-id"] !== undefined){
let data1 = data0["client-request-id"];
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
const err3 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.sessionId !== undefined){
let data3 = data2.sessionId;
if(typeof data3 === "string"){
if(data3.length < 1){
const err6 = {instancePath:instancePath+"/query/sessionId",schemaPath:"#/properties/query/properties/sessionId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/query/sessionId",schemaPath:"#/properties/query/properties/sessionId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.path !== undefined){
let data4 = data.path;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.key === undefined){
const err9 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.key !== undefined){
let data5 = data4.key;
if(typeof data5 === "string"){
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/path/key",schemaPath:"#/properties/path/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/path/key",schemaPath:"#/properties/path/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate4.errors = vErrors;
return errors === 0;
}
validate4.evaluated = {"props":{"headers":true,"query":true,"path":true},"dynamicProps":false,"dynamicItems":false};

export const SessionCreatedAnswer = validate5;
const schema7 = {"type":"object","required":["headers","body"],"properties":{"headers":{"type":"object","required":["content-type"],"properties":{"request-id":{"type":"string"},"client-request-id":{"type":"string"},"content-type":{"type":"string","pattern":"^application/json(;|$)"}}},"body":{"$ref":"contract.json#/components/schemas/SessionInfo"}}};
const schema8 = {"type":"object","description":"A workbook session.","required":["id","persistChanges"],"properties":{"id":{"type":"string","minLength":1,"description":"The id to send as `workbook-session-id` with each request of the session. It is opaque, and several hundred characters are normal.","x-sample-template":"cluster=WEU3&session=15.{opaque:15}.A117.1.V25.{opaque:20}%2b{opaque:12}14.5.en-US5.en-US26.{opaque:17}1.S24.0&usid={guid}","examples":["cluster=WEU3&session=15.AM4PEPF00027B6A.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9yHd6MbPe1Gs4Uo14.5.en-US5.en-US26.10030000a1b2c3d41.S24.0&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913"]},"persistChanges":{"type":"boolean","description":"Whether changes are saved to the workbook.","examples":[true]}}};
const pattern0 = new RegExp("^application/json(;|$)", "u");

function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate5.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.body === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["content-type"] === undefined){
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "content-type"},message:"must have required property '"+"content-type"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0["request-id"] !== undefined){
if(typeof data0["request-id"] !== "string"){
const err3 = {instancePath:instancePath+"/headers/request-id",schemaPath:"#/properties/headers/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
if(typeof data0["client-request-id"] !== "string"){
const err4 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["content-type"] !== undefined){
let data3 = data0["content-type"];
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err5 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/pattern",keyword:"pattern",params:{pattern: "^application/json(;|$)"},message:"must match pattern \""+"^application/json(;|$)"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.body !== undefined){
let data4 = data.body;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.id === undefined){
const err8 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/SessionInfo/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4.persistChanges === undefined){
const err9 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/SessionInfo/required",keyword:"required",params:{missingProperty: "persistChanges"},message:"must have required property '"+"persistChanges"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.id !== undefined){
let data5 = data4.id;
if(typeof data5 === "string"){
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/body/id",schemaPath:"contract.json#/components/schemas/SessionInfo/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/body/id",schemaPath:"contract.json#/components/schemas/SessionInfo/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.persistChanges !== undefined){
if(typeof data4.persistChanges !== "boolean"){
const err12 = {instancePath:instancePath+"/body/persistChanges",schemaPath:"contract.json#/components/schemas/SessionInfo/properties/persistChanges/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/SessionInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate5.errors = vErrors;
return errors === 0;
}
validate5.evaluated = {"props":{"headers":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const CreationAcceptedAnswer = validate6;
const schema9 = {"type":"object","required":["headers","body"],"properties":{"headers":{"type":"object","required":["location","content-type"],"properties":{"request-id":{"type":"string"},"client-request-id":{"type":"string"},"location":{"type":"string","format":"uri"},"content-type":{"type":"string","pattern":"^application/json(;|$)"}}},"body":{"$ref":"contract.json#/components/schemas/EmptyObject"}}};
const formats8 = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i;

function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate6.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.body === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.location === undefined){
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "location"},message:"must have required property '"+"location"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0["content-type"] === undefined){
const err3 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "content-type"},message:"must have required property '"+"content-type"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0["request-id"] !== undefined){
if(typeof data0["request-id"] !== "string"){
const err4 = {instancePath:instancePath+"/headers/request-id",schemaPath:"#/properties/headers/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
if(typeof data0["client-request-id"] !== "string"){
const err5 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.location !== undefined){
let data3 = data0.location;
if(typeof data3 === "string"){
if(!(formats8.test(data3))){
const err6 = {instancePath:instancePath+"/headers/location",schemaPath:"#/properties/headers/properties/location/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/headers/location",schemaPath:"#/properties/headers/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["content-type"] !== undefined){
let data4 = data0["content-type"];
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err8 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/pattern",keyword:"pattern",params:{pattern: "^application/json(;|$)"},message:"must match pattern \""+"^application/json(;|$)"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.body !== undefined){
let data5 = data.body;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length > 0){
const err11 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/EmptyObject/maxProperties",keyword:"maxProperties",params:{limit: 0},message:"must NOT have more than 0 properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data5){
const err12 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/EmptyObject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/EmptyObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate6.errors = vErrors;
return errors === 0;
}
validate6.evaluated = {"props":{"headers":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const BadRequestAnswer = validate7;
const schema11 = {"type":"object","required":["headers","body"],"properties":{"headers":{"type":"object","required":["content-type"],"properties":{"request-id":{"type":"string"},"client-request-id":{"type":"string"},"content-type":{"type":"string","pattern":"^application/json(;|$)"}}},"body":{"$ref":"contract.json#/components/schemas/ErrorResponse"}}};
const schema12 = {"type":"object","description":"The envelope in which every error is sent.","required":["error"],"properties":{"error":{"$ref":"#/components/schemas/Error"}}};
const schema13 = {"type":"object","description":"An error. Read it from the inside out: a known second-level code in `innerError` first, then the top-level code, then the status.","required":["code","message"],"properties":{"code":{"$ref":"#/components/schemas/TopLevelErrorCode"},"message":{"$ref":"#/components/schemas/ErrorMessage"},"innerError":{"$ref":"#/components/schemas/InnerError"}}};
const schema14 = {"type":"string","description":"The top-level code of an error. Codes are compared without regard to case, and new ones may appear at any time. Some real answers carry a second-level code here. What each code asks of the caller is an inference: the same as the uncategorized second-level code of its status.","examples":["notFound"],"x-error-codes":{"badRequest":{"status":400,"recovery":"doNotResend"},"unauthorized":{"status":401,"recovery":"doNotResend"},"forbidden":{"status":403,"recovery":"doNotResend"},"notFound":{"status":404,"recovery":"doNotResend"},"methodNotAllowed":{"status":405,"recovery":"doNotResend"},"conflict":{"status":409,"recovery":"resolveConflict"},"payloadTooLarge":{"status":413,"recovery":"doNotResend"},"tooManyRequests":{"status":429,"recovery":"resendAfterCooldown"},"internalServerError":{"status":500,"recovery":"abandonSession"},"notImplemented":{"status":501,"recovery":"doNotResend"},"badGateway":{"status":502,"recovery":"doNotResend","recoveryInSession":"recreateSession"},"serviceUnavailable":{"status":503,"recovery":"resendAfterCooldown","recoveryInSession":"recreateSession"},"gatewayTimeout":{"status":504,"recovery":"repeatCreateSession"}}};
const schema15 = {"type":"string","description":"What went wrong, for a person to read. Its text may change at any time, so no program may match on it.","examples":["The resource was not found."]};
const schema16 = {"type":"object","description":"More about an error. Each `innerError` may hold another one. Some real answers spell the name `innererror`, so a reader accepts both.","properties":{"code":{"$ref":"#/components/schemas/SecondLevelErrorCode"},"message":{"$ref":"#/components/schemas/ErrorMessage"},"date":{"type":"string","description":"When the error occurred, in UTC.","examples":["2026-03-02T09:30:00"]},"request-id":{"type":"string","description":"The id that the service gave the request.","examples":["5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18"]},"client-request-id":{"type":"string","description":"The id that the client gave the request.","examples":["b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"]},"innerError":{"type":"object","description":"A further inner error, of the same form as this one.","additionalProperties":true}}};
const schema17 = {"type":"string","description":"A second-level code: the most telling part of an error. Codes are compared without regard to case, and new ones may appear at any time. The status of a second-level code is documented for none of them, so the one under which an example is filed is an inference.","examples":["invalidSessionReCreatable"],"x-error-codes":{"accessConflict":{"status":409,"recovery":"resolveConflict"},"badRequestUncategorized":{"status":400,"recovery":"doNotResend"},"conflictUncategorized":{"status":409,"recovery":"resolveConflict"},"forbiddenUncategorized":{"status":403,"recovery":"doNotResend"},"gatewayTimeoutUncategorized":{"status":504,"recovery":"repeatCreateSession"},"internalServerErrorUncategorized":{"status":500,"recovery":"abandonSession"},"invalidSessionAccessConflict":{"status":409,"recovery":"recreateAfterConflict"},"invalidSessionAuthentication":{"status":401,"recovery":"recreateWithCredentials"},"invalidSessionNotFound":{"status":404,"recovery":"doNotRecreate"},"invalidSessionReCreatable":{"status":404,"recovery":"recreateSession"},"invalidSessionRestricted":{"status":403,"recovery":"recreateAfterRestriction"},"invalidSessionUnexpected":{"status":500,"recovery":"recreateDifferently"},"invalidSessionUnsupportedWorkbook":{"status":501,"recovery":"recreateWhenSupported"},"methodNotAllowedUncategorized":{"status":405,"recovery":"doNotResend"},"notFoundUncategorized":{"status":404,"recovery":"doNotResend"},"notImplementedUncategorized":{"status":501,"recovery":"doNotResend"},"payloadTooLargeUncategorized":{"status":413,"recovery":"doNotResend"},"serviceUnavailableUncategorized":{"status":503,"recovery":"resendAfterCooldown"},"tooManyRequestsUncategorized":{"status":429,"recovery":"resendAfterCooldown"},"transientFailure":{"status":503,"recovery":"resendAfterCooldown"},"unauthorizedUncategorized":{"status":401,"recovery":"doNotResend"},"unsupportedWorkbook":{"status":501,"recovery":"doNotResend"}},"x-recoveries":{"doNotResend":{"session":"usable","description":"Do not resend the request; the session can be used further."},"resolveConflict":{"session":"usable","description":"Resend the request only once the conflict is resolved; the session can be used further."},"resendAfterCooldown":{"session":"usable","description":"Resend the request after the cooldown; the session can be used further."},"repeatCreateSession":{"session":"usable","description":"Repeat the request if it was a createSession; for others the service does not say."},"abandonSession":{"session":"doNotUse","description":"Do not resend the request, and do not use the session again."},"recreateSession":{"session":"dead","description":"Create the session again and resume the work."},"recreateAfterConflict":{"session":"dead","description":"Create the session again only once the conflict is resolved."},"recreateWithCredentials":{"session":"dead","description":"Create the session again only with proper credentials."},"recreateAfterRestriction":{"session":"dead","description":"Create the session again only once the restriction is lifted."},"recreateWhenSupported":{"session":"dead","description":"Create the session again only once the workbook is supported."},"recreateDifferently":{"session":"dead","description":"Do not create the session again with the same request."},"doNotRecreate":{"session":"dead","description":"Do not create the session again; the workbook is gone."}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate10.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code !== undefined){
if(typeof data.code !== "string"){
const err0 = {instancePath:instancePath+"/code",schemaPath:"#/components/schemas/SecondLevelErrorCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
const err1 = {instancePath:instancePath+"/message",schemaPath:"#/components/schemas/ErrorMessage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.date !== undefined){
if(typeof data.date !== "string"){
const err2 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["request-id"] !== undefined){
if(typeof data["request-id"] !== "string"){
const err3 = {instancePath:instancePath+"/request-id",schemaPath:"#/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data["client-request-id"] !== undefined){
if(typeof data["client-request-id"] !== "string"){
const err4 = {instancePath:instancePath+"/client-request-id",schemaPath:"#/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.innerError !== undefined){
let data5 = data.innerError;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err5 = {instancePath:instancePath+"/innerError",schemaPath:"#/properties/innerError/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
validate10.evaluated = {"props":{"code":true,"message":true,"date":true,"request-id":true,"client-request-id":true,"innerError":true},"dynamicProps":false,"dynamicItems":false};


function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate9.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.message === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.code !== undefined){
if(typeof data.code !== "string"){
const err2 = {instancePath:instancePath+"/code",schemaPath:"#/components/schemas/TopLevelErrorCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
const err3 = {instancePath:instancePath+"/message",schemaPath:"#/components/schemas/ErrorMessage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.innerError !== undefined){
if(!(validate10(data.innerError, {instancePath:instancePath+"/innerError",parentData:data,parentDataProperty:"innerError",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate9.errors = vErrors;
return errors === 0;
}
validate9.evaluated = {"props":{"code":true,"message":true,"innerError":true},"dynamicProps":false,"dynamicItems":false};


function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate8.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error"},message:"must have required property '"+"error"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.error !== undefined){
if(!(validate9(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}
validate8.evaluated = {"props":{"error":true},"dynamicProps":false,"dynamicItems":false};


function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate7.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.body === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["content-type"] === undefined){
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "content-type"},message:"must have required property '"+"content-type"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0["request-id"] !== undefined){
if(typeof data0["request-id"] !== "string"){
const err3 = {instancePath:instancePath+"/headers/request-id",schemaPath:"#/properties/headers/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
if(typeof data0["client-request-id"] !== "string"){
const err4 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["content-type"] !== undefined){
let data3 = data0["content-type"];
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err5 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/pattern",keyword:"pattern",params:{pattern: "^application/json(;|$)"},message:"must match pattern \""+"^application/json(;|$)"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.body !== undefined){
if(!(validate8(data.body, {instancePath:instancePath+"/body",parentData:data,parentDataProperty:"body",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate7.errors = vErrors;
return errors === 0;
}
validate7.evaluated = {"props":{"headers":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const TooManyRequestsAnswer = validate14;
const schema19 = {"type":"object","required":["headers","body"],"properties":{"headers":{"type":"object","required":["content-type"],"properties":{"request-id":{"type":"string"},"client-request-id":{"type":"string"},"retry-after":{"type":"string"},"content-type":{"type":"string","pattern":"^application/json(;|$)"}}},"body":{"$ref":"contract.json#/components/schemas/ErrorResponse"}}};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate15.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error"},message:"must have required property '"+"error"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.error !== undefined){
if(!(validate9(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}
validate15.evaluated = {"props":{"error":true},"dynamicProps":false,"dynamicItems":false};


function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate14.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.body === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["content-type"] === undefined){
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "content-type"},message:"must have required property '"+"content-type"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0["request-id"] !== undefined){
if(typeof data0["request-id"] !== "string"){
const err3 = {instancePath:instancePath+"/headers/request-id",schemaPath:"#/properties/headers/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
if(typeof data0["client-request-id"] !== "string"){
const err4 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["retry-after"] !== undefined){
if(typeof data0["retry-after"] !== "string"){
const err5 = {instancePath:instancePath+"/headers/retry-after",schemaPath:"#/properties/headers/properties/retry-after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0["content-type"] !== undefined){
let data4 = data0["content-type"];
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err6 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/pattern",keyword:"pattern",params:{pattern: "^application/json(;|$)"},message:"must match pattern \""+"^application/json(;|$)"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.body !== undefined){
if(!(validate15(data.body, {instancePath:instancePath+"/body",parentData:data,parentDataProperty:"body",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}
validate14.evaluated = {"props":{"headers":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const NoContentAnswer = validate18;
const schema21 = {"type":"object","properties":{"headers":{"type":"object","required":[],"properties":{"request-id":{"type":"string"},"client-request-id":{"type":"string"}}},"body":false}};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate18.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["request-id"] !== undefined){
if(typeof data0["request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/headers/request-id",schemaPath:"#/properties/headers/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
if(typeof data0["client-request-id"] !== "string"){
const err1 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.body !== undefined){
const err3 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}
validate18.evaluated = {"props":{"headers":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const WorkbookOperationAnswer = validate19;
const schema22 = {"type":"object","required":["headers","body"],"properties":{"headers":{"type":"object","required":["content-type"],"properties":{"request-id":{"type":"string"},"client-request-id":{"type":"string"},"content-type":{"type":"string","pattern":"^application/json(;|$)"}}},"body":{"$ref":"contract.json#/components/schemas/WorkbookOperation"}}};
const schema23 = {"type":"object","x-polling-seconds":{"suggested":30,"longest":240},"description":"A long-running operation on a workbook.","required":["id","status"],"properties":{"id":{"type":"string","minLength":1,"description":"The id of the operation.","examples":["8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6"]},"status":{"$ref":"#/components/schemas/WorkbookOperationStatus"},"resourceLocation":{"type":"string","format":"uri","description":"Where the result of a `succeeded` operation is. Take the URL as it stands: it may carry a query.","examples":["https://graph.microsoft.com/v1.0/me/drive/items/01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C/workbook/sessionInfoResource(key='e1a9c7d4-2f58-4b36-8c0d-7a64b5f3e218')"]},"error":{"$ref":"#/components/schemas/Error"}}};
const schema24 = {"type":"string","description":"How far an operation is. It ends with `succeeded` or `failed`.","enum":["notStarted","running","succeeded","failed"],"examples":["succeeded"]};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.status === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.status !== undefined){
let data1 = data.status;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/components/schemas/WorkbookOperationStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((data1 === "notStarted") || (data1 === "running")) || (data1 === "succeeded")) || (data1 === "failed"))){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/components/schemas/WorkbookOperationStatus/enum",keyword:"enum",params:{allowedValues: schema24.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.resourceLocation !== undefined){
let data2 = data.resourceLocation;
if(typeof data2 === "string"){
if(!(formats8.test(data2))){
const err6 = {instancePath:instancePath+"/resourceLocation",schemaPath:"#/properties/resourceLocation/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/resourceLocation",schemaPath:"#/properties/resourceLocation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.error !== undefined){
if(!(validate9(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"id":true,"status":true,"resourceLocation":true,"error":true},"dynamicProps":false,"dynamicItems":false};


function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate19.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.body === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["content-type"] === undefined){
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "content-type"},message:"must have required property '"+"content-type"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0["request-id"] !== undefined){
if(typeof data0["request-id"] !== "string"){
const err3 = {instancePath:instancePath+"/headers/request-id",schemaPath:"#/properties/headers/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
if(typeof data0["client-request-id"] !== "string"){
const err4 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["content-type"] !== undefined){
let data3 = data0["content-type"];
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err5 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/pattern",keyword:"pattern",params:{pattern: "^application/json(;|$)"},message:"must match pattern \""+"^application/json(;|$)"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.body !== undefined){
if(!(validate20(data.body, {instancePath:instancePath+"/body",parentData:data,parentDataProperty:"body",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}
validate19.evaluated = {"props":{"headers":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const requests = {
  createSession: createSessionRequest,
  refreshSession: refreshSessionRequest,
  closeSession: refreshSessionRequest,
  getWorkbookOperation: getWorkbookOperationRequest,
  sessionInfoResource: sessionInfoResourceRequest,
};
export const answers = {
  SessionCreated: SessionCreatedAnswer,
  CreationAccepted: CreationAcceptedAnswer,
  BadRequest: BadRequestAnswer,
  Unauthorized: BadRequestAnswer,
  Forbidden: BadRequestAnswer,
  NotFound: BadRequestAnswer,
  MethodNotAllowed: BadRequestAnswer,
  Conflict: BadRequestAnswer,
  PayloadTooLarge: BadRequestAnswer,
  TooManyRequests: TooManyRequestsAnswer,
  InternalServerError: BadRequestAnswer,
  NotImplemented: BadRequestAnswer,
  BadGateway: BadRequestAnswer,
  ServiceUnavailable: TooManyRequestsAnswer,
  GatewayTimeout: BadRequestAnswer,
  NoContent: NoContentAnswer,
  WorkbookOperation: WorkbookOperationAnswer,
  SessionInfo: SessionCreatedAnswer,
};
